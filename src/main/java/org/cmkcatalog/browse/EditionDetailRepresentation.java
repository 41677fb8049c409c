package org.cmkcatalog.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.FindingKind;
import org.cmkcatalog.web.Columns;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;

/**
 * An edition, with what is odd in its document.
 *
 * @param edition the edition, whose fields replace this one
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

	/**
	 * Something odd in the document of an edition. None of it is an error: a document
	 * with an error becomes no edition.
	 *
	 * @param kind what sort of thing it is
	 * @param sourceLine line of the document, from 1
	 * @param message what is odd, in a sentence
	 */
	record FindingRepresentation(FindingKind kind, int sourceLine, String message) {

		static FindingRepresentation of(Finding finding) {
			return new FindingRepresentation(finding.kind(), finding.line(), finding.message());
		}

	}

}
