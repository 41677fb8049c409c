package org.cmkcatalog.audit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on names or on the resources of a file.
 *
 * @param title what was checked
 * @param totals how many have which mark
 * @param notes what a reader of the totals has to know
 * @param kept fields that repeat this check, with the names or the resources
 * @param isWhole whether they are all there; a large file has to be chosen again
 * @param formats formats of the files that can be saved
 * @param newer what the newest edition changes; null if this is the newest
 * @param names the verdicts on names
 * @param resources the verdicts on resources; null if names were checked
 */
record CheckResult(String title, List<Total> totals, List<String> notes, List<Hidden> kept, boolean isWhole,
		List<CheckChoices.Option> formats, @Nullable Newer newer, List<CheckedName> names,
		@Nullable CheckedResources resources) {

	/** Whether a service can be picked for a name. */
	public boolean canPick() {
		return this.names.stream().anyMatch((name) -> name.choice() != null);
	}

	/**
	 * How many names or resources have a mark.
	 *
	 * @param mark the mark
	 * @param count how many
	 */
	record Total(Mark mark, long count) {

		/** Counts marks, in their order; none that nothing has. */
		static List<Total> of(Collection<Mark> marks) {
			Map<Mark, Long> counts = new EnumMap<>(Mark.class);
			marks.forEach((mark) -> counts.merge(mark, 1L, Long::sum));
			return counts.entrySet().stream().map((count) -> new Total(count.getKey(), count.getValue())).toList();
		}

	}

	/**
	 * The newest edition, and what it changes for what was checked.
	 *
	 * @param date date of the edition
	 * @param changes what it changes, a part of a sentence
	 */
	record Newer(String date, String changes) {

		static Newer of(String date, long gained, long lost) {
			return new Newer(date, (gained == 0 && lost == 0) ? "none of them gains or loses support"
					: "%s support, %s it".formatted(words(gained, "gains", "gain"), words(lost, "loses", "lose")));
		}

		private static String words(long count, String ofOne, String ofSeveral) {
			return (count == 0) ? "none " + ofOne : "%d %s".formatted(count, (count == 1) ? ofOne : ofSeveral);
		}

	}

	/**
	 * A name with its verdict.
	 *
	 * @param number its number in the list, from 1
	 * @param given the name as it was given
	 * @param match how it matches the service, if not by its own name; empty otherwise
	 * @param mark the verdict
	 * @param service the service; null if the name is not that of one
	 * @param reasons why
	 * @param supportedFrom a later edition that says supported; empty if there is none
	 * @param message what else there is to say; empty if nothing
	 * @param choice services to pick from; null if there are none
	 */
	record CheckedName(int number, String given, String match, Mark mark, @Nullable Link service, List<Reason> reasons,
			String supportedFrom, String message, @Nullable Choice choice) {

	}

	/**
	 * A reason with its evidence.
	 *
	 * @param subject what it is about; empty if that is plain
	 * @param quote the cell as written, if it says enough; empty otherwise
	 * @param text the reason in a sentence; empty if the quote is enough
	 * @param line line of the document, from 1; null if it is not from there
	 */
	record Reason(String subject, String quote, String text, @Nullable Integer line) {

	}

	/**
	 * Services to pick one from.
	 *
	 * @param field name of the field
	 * @param question what is asked
	 * @param candidates the services, likeliest first
	 * @param isPicked whether one is picked
	 */
	record Choice(String field, String question, List<Pickable> candidates, boolean isPicked) {

	}

	/**
	 * A service to pick.
	 *
	 * @param id its id
	 * @param name its name in the edition
	 * @param mark what the edition says of it
	 * @param isPicked whether it is picked
	 */
	record Pickable(String id, String name, Mark mark, boolean isPicked) {

	}

}
