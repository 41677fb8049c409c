package org.cmkcatalog.about;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.browse.EditionDetailRepresentation;
import org.cmkcatalog.browse.EditionRepresentation;
import org.cmkcatalog.browse.EditionRepresentation.SourceRepresentation;
import org.cmkcatalog.browse.FindingGroupRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Where the data comes from, and what it does not say.
 *
 * @param source where the edition of the page comes from
 * @param editions all editions, newest first
 * @param findings what is odd in the document of the edition of the page
 * @param findingCount number of findings
 * @param version version of the program
 * @param contentHash hash of the catalog's content
 */
record AboutPage(SourceRepresentation source, List<EditionRow> editions, List<FindingGroup> findings, int findingCount,
		String version, String contentHash) {

	static AboutPage of(ChosenEdition chosen, Editions editions, String version) {
		EditionDetailRepresentation detail = EditionDetailRepresentation.of(chosen.edition(), editions);
		List<EditionRow> rows = new ArrayList<>();
		editions.catalog()
			.editions()
			.forEach((edition) -> rows.add(0, EditionRow.of(EditionRepresentation.of(edition, editions))));
		return new AboutPage(detail.edition().source(), rows,
				detail.findingGroups().stream().map(FindingGroup::of).toList(), detail.findings().size(), version,
				chosen.catalog().contentHash());
	}

	/**
	 * A row of the table of editions.
	 *
	 * @param edition the edition
	 * @param note {@code pinned}, {@code latest} or empty
	 * @param sourceHref the source at that edition; null if its document does not say it
	 */
	record EditionRow(EditionRepresentation edition, String note, @Nullable String sourceHref) {

		/**
		 * A file of a repository, at a commit. A fork is not named, so it has no link.
		 */
		private static final Pattern FILE = Pattern
			.compile("(?<repository>[\\w.-]+/[\\w.-]+) (?<path>[\\w./-]+) @(?<commit>[0-9a-f]{40})");

		static EditionRow of(EditionRepresentation edition) {
			String document = edition.source().document();
			Matcher file = FILE.matcher((document != null) ? document : "");
			return new EditionRow(edition, edition.pinned() ? "pinned" : edition.latest() ? "latest" : "",
					file.matches() ? "https://github.com/%s/blob/%s/%s".formatted(file.group("repository"),
							file.group("commit"), file.group("path")) : null);
		}

	}

	/**
	 * Findings of one kind.
	 *
	 * @param group the findings
	 * @param shown those that are shown, in words
	 */
	record FindingGroup(FindingGroupRepresentation group, List<String> shown) {

		private static final int MOST = 100;

		static FindingGroup of(FindingGroupRepresentation group) {
			return new FindingGroup(group,
					group.items()
						.stream()
						.limit(MOST)
						.map((finding) -> "line %d: %s".formatted(finding.sourceLine(), finding.message()))
						.toList());
		}

		/** Its kind in words, for example: Link spelling. */
		public String title() {
			String words = this.group.kind().toString().replace('_', ' ');
			return Character.toUpperCase(words.charAt(0)) + words.substring(1);
		}

		/** Number of findings that are not shown. */
		public int more() {
			return this.group.count() - this.shown.size();
		}

	}

}
