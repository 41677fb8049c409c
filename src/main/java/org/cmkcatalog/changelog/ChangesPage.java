package org.cmkcatalog.changelog;

import java.util.List;

import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two editions.
 *
 * @param from date of the edition before
 * @param to date of the edition after
 * @param editions dates of all editions, newest first
 * @param hidden parameters that the form keeps
 * @param views the comparison in other formats
 * @param message what a reader must know about the days that were requested; null if
 * nothing
 * @param others comparisons that may be meant instead
 * @param filter the filters in words; empty if there are none
 * @param allHref the comparison without filters
 * @param part which changes the tables show; empty if all
 * @param start how the sentence begins
 * @param support who gained and lost support
 * @param services who came and went
 * @param totals how many changes of each kind, with the tables
 * @param sections the tables, the most important first
 * @param chart the support over all editions
 */
record ChangesPage(String from, String to, List<String> editions, List<Hidden> hidden, List<Link> views,
		@Nullable String message, List<Link> others, String filter, String allHref, String part, String start,
		String support, String services, List<Total> totals, List<ChangeSection> sections, SupportChart chart) {

	/** Whether there are two editions to compare. */
	public boolean isOfTwo() {
		return !this.from.equals(this.to);
	}

	/** The table shown beside the chart. */
	public ChangeSection first() {
		return this.sections.get(0);
	}

	/** The other tables. */
	public List<ChangeSection> rest() {
		return this.sections.subList(1, this.sections.size());
	}

	/**
	 * A number of changes.
	 *
	 * @param count the number
	 * @param words of what
	 * @param href the table
	 */
	record Total(long count, String words, String href) {

	}

}
