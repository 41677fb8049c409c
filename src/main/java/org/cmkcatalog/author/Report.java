package org.cmkcatalog.author;

import java.io.PrintWriter;
import java.util.List;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.seed.SeedEdition;

/**
 * The report for the author of an edition.
 *
 * @param out receives the report
 */
record Report(PrintWriter out) {

	void edition(SeedEdition edition) {
		CatalogDocument document = edition.document();
		this.out.printf("Edition %s: %d listings, %d services, %d categories, %d footnotes%n%n", edition.date(),
				document.rows().size(), edition.serviceIds().size(), document.categories().size(),
				document.footnotes().size());
	}

	/** Writes a heading with the number of lines, and the lines, if there are any. */
	void section(String title, List<String> lines) {
		if (!lines.isEmpty()) {
			this.out.printf("%s (%d):%n", title, lines.size());
			lines.forEach((line) -> this.out.printf("  %s%n", line));
			this.out.println();
		}
	}

}
