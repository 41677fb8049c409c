package org.cmkcatalog.page;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a page is about.
 *
 * @param title its title, without the name of the product
 * @param description what it answers, in a sentence for search engines
 * @param section the entry of the navigation that it belongs to, if it belongs to one
 * @param isIndexed whether search engines should list it
 * @param sheet what is printed on each sheet beside the edition, in sentences
 * @param q what was searched
 */
public record PageHead(String title, String description, @Nullable Section section, boolean isIndexed, String sheet,
		String q) {

	/** A page of the catalog, which search engines should list. */
	public static PageHead of(String title, String description, @Nullable Section section) {
		return new PageHead(title, description, section, true, title + ".", "");
	}

	/** This page in an edition that its title names. */
	PageHead in(LocalDate edition) {
		return new PageHead("%s, edition %s".formatted(this.title, edition), this.description, this.section,
				this.isIndexed, this.sheet, this.q);
	}

	/** A page that only the reader needs, such as a result or an error. */
	public static PageHead unlisted(String title, String description, @Nullable Section section) {
		return new PageHead(title, description, section, false, title + ".", "");
	}

}
