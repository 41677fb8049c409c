package org.cmkcatalog.catalog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.web.Columns;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;

/**
 * An edition, with what is odd in its document.
 *
 * @param edition the edition, its fields in place of this one
 * @param findings what is odd, by line
 */
record EditionDetailRepresentation(@JsonUnwrapped EditionRepresentation edition,
		List<FindingRepresentation> findings) implements Tabular {

	private static final Columns<EditionDetailRepresentation> COLUMNS = new Columns<EditionDetailRepresentation>()
		.addAll(EditionRepresentation.COLUMNS, EditionDetailRepresentation::edition)
		.add("findings",
				(detail) -> detail.findings()
					.stream()
					.map((finding) -> "%d: %s".formatted(finding.sourceLine(), finding.message()))
					.toList());

	static EditionDetailRepresentation of(EditionCounts counts, Edition edition, Timeline timeline) {
		return new EditionDetailRepresentation(EditionRepresentation.of(counts, timeline),
				edition.findings().stream().map(FindingRepresentation::of).toList());
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of());
	}

}
