package org.cmkcatalog.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
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

	static EditionDetailRepresentation of(Edition edition, Editions editions) {
		return new EditionDetailRepresentation(EditionRepresentation.of(edition, editions),
				edition.document().findings().stream().map(FindingRepresentation::of).toList());
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of());
	}

}
