package org.cmkcatalog.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.FindingKind;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;

/**
 * An edition, with what is odd in its document.
 *
 * @param edition the edition, whose fields replace this one
 * @param findings what is odd, the worst first, then by line
 * @param findingGroups the same by kind, with counts, the worst first
 */
public record EditionDetailRepresentation(@JsonUnwrapped EditionRepresentation edition,
		List<FindingRepresentation> findings, List<FindingGroupRepresentation> findingGroups) implements Tabular {

	private static final Columns<EditionDetailRepresentation> COLUMNS = new Columns<EditionDetailRepresentation>()
		.addAll(EditionRepresentation.COLUMNS, EditionDetailRepresentation::edition)
		.addForPrograms("findings",
				(detail) -> detail.findings()
					.stream()
					.map((finding) -> "%d: %s: %s".formatted(finding.sourceLine(), finding.kind(), finding.message()))
					.toList())
		.addForPrograms("findingGroups",
				(detail) -> detail.findingGroups()
					.stream()
					.map((group) -> "%d %s: %s".formatted(group.count(), group.kind(), group.meaning()))
					.toList())
		.addForPeople("findings",
				(detail) -> detail.findingGroups().stream().flatMap(FindingGroupRepresentation::inWords).toList());

	/** An edition with its findings. */
	public static EditionDetailRepresentation of(Edition edition, Editions editions) {
		List<FindingGroupRepresentation> groups = FindingGroupRepresentation
			.of(edition.document().findings().stream().map(FindingRepresentation::of).toList());
		return new EditionDetailRepresentation(EditionRepresentation.of(edition, editions),
				groups.stream().flatMap((group) -> group.items().stream()).toList(), groups);
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
	public record FindingRepresentation(FindingKind kind, int sourceLine, String message) {

		static FindingRepresentation of(Finding finding) {
			return new FindingRepresentation(finding.kind(), finding.line(), finding.message());
		}

	}

}
