package org.cmkcatalog.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.cmkcatalog.history.ChangeSide.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A tiny pair of editions for each rule. */
class ComparisonTests {

	private static final LocalDate BEFORE = LocalDate.parse("2025-01-01");

	private static final LocalDate AFTER = LocalDate.parse("2025-02-01");

	private static EditionState edition(LocalDate date, String markdown) {
		String text = """
				---
				title: A page
				ms.date: %s
				---
				| Product, feature, or service | Key Vault | Managed HSM | Documentation |
				|---|---|---|---|
				%s
				""".formatted(date.format(DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)), markdown);
		return EditionState.of(Edition.of(CatalogDocumentParser.parse(text.getBytes(StandardCharsets.UTF_8)), "",
				(row) -> row.id().value()));
	}

	private static List<Change> changes(String before, String after, Succession... successions) {
		return Comparison.between(edition(BEFORE, before), edition(AFTER, after), "came-back"::equals,
				List.of(successions));
	}

	private static Succession succession(SuccessionKind kind, String from, String to) {
		return new Succession(AFTER, kind, new Slug(from), new Slug(to));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			Yes                   ! ''               ! support_changed        ! [supported]  ! [not_listed]
			N/A                   ! Yes              ! support_changed        ! [not_applicable] ! [supported]
			Yes                   ! Yes (RSA 3072-bit) ! key_constraint_changed ! []         ! [RSA 3072]
			Yes (RSA 2048-bit)    ! Yes, RSA 3072-bit ! key_constraint_changed ! [RSA 2048]  ! [RSA 3072]
			Yes*                  ! Yes**            ! footnote_changed       ! [One.]       ! [Two.]
			Yes                   ! Yes*             ! footnote_changed       ! []           ! [One.]
			""")
	void cellThatSaysAnotherThingIsAChangeOfItsKeyStore(String before, String after, String kind, String was,
			String is) {
		String notes = "\n\n\\* One.\n\\*\\* Two.";
		assertThat(changes("| **Storage** | | | |\n| [A](/a) | Yes | %s | |".formatted(before) + notes,
				"| **Storage** | | | |\n\n| [A](/a) | Yes | %s | |".formatted(after).replace("\n\n", "\n") + notes))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.kind()).hasToString(kind);
				assertThat(change.keyStore()).hasToString("managed_hsm");
				assertThat(change.before().values()).hasToString(was);
				assertThat(change.after().values()).hasToString(is);
				assertThat(change.before().evidence()).containsExactly(new Evidence(BEFORE, 8, before));
				assertThat(change.after().evidence()).containsExactly(new Evidence(AFTER, 8, after));
			});
	}

	@Test
	void footnoteWithAnotherTextIsAChangeOfItsCarriers() {
		String rows = "| **Storage** | | | |\n| [A](/a) | Yes* | | |\n| [B](/b) | Yes | | |\n\n";
		assertThat(changes(rows + "\\* One.", rows + "\\* Two.")).extracting(Change::summary)
			.containsExactly("footnote_changed: A (key_vault): One. → Two.");
	}

	@Test
	void renumberedFootnoteIsNoChange() {
		String rows = "| **Storage** | | | |\n| [A](/a) | Yes* | | |\n| [B](/b) | Yes\\*\\* | | |\n\n";
		assertThat(changes(rows + "\\* One.\n\\*\\* Two.",
				rows.replace("Yes*", "Yes***").replace("Yes\\*\\*", "Yes*") + "\\*\\*\\* One.\n\\* Two."))
			.isEmpty();
	}

	@Test
	void capitalLettersOfACategoryAreNoChange() {
		String row = "\n| [A](/a) | Yes | | |";
		assertThat(
				changes("| **AI and Machine Learning** | | | |" + row, "| **AI and machine learning** | | | |" + row))
			.isEmpty();
		assertThat(changes("| **Storage** | | | |" + row, "| **Media** | | | |" + row)).singleElement()
			.satisfies((change) -> {
				assertThat(change.kind()).isEqualTo(ChangeKind.CATEGORY_CHANGED);
				assertThat(change.categories()).containsExactly("media", "storage");
				assertThat(change.before().evidence()).containsExactly(new Evidence(BEFORE, 7, "Storage"));
			});
	}

	@Test
	void secondCategoryIsAChangeOfCategories() {
		String row = "| [A](/a) | Yes | | |\n";
		assertThat(changes("| **Storage** | | | |\n" + row,
				"| **Storage** | | | |\n" + row + "| **Media** | | | |\n" + row))
			.extracting(Change::summary)
			.containsExactly("category_changed: A: storage → storage, media");
	}

	@Test
	void linkToAnotherPageIsAChangeAndAnotherSpellingIsNone() {
		String edition = "| **Storage** | | | |\n| [A](%s) | Yes | | [Keys](%s) |";
		assertThat(changes(edition.formatted("/azure/a/", "/azure/a/keys"),
				edition.formatted("../../a/index.yml", "https://learn.microsoft.com/en-us/azure/A/keys/")))
			.isEmpty();
		assertThat(changes(edition.formatted("/a", "/k"), edition.formatted("/b", "/k?tabs=x")))
			.extracting((change) -> change.summary())
			.containsExactly(
					"documentation_changed: A: [Keys](https://learn.microsoft.com/k) → [Keys](https://learn.microsoft.com/k?tabs=x)",
					"link_changed: A: https://learn.microsoft.com/a → https://learn.microsoft.com/b");
	}

	@Test
	void anotherOrderOfRowsAndLinksIsNoChange() {
		assertThat(changes("| **M** | | | |\n| [A](/a) | Yes | | [X](/x), [Y](/y) |\n| [B](/b) | | | |",
				"| **M** | | | |\n| [B](/b) | | | |\n| [A](/a) | Yes | | [Y](/y) and [X](/x) |"))
			.isEmpty();
	}

	@Test
	void serviceThatCameOrWentIsShownWithItsRow() {
		List<Change> changes = changes("| **M** | | | |\n| [A](/a) | Yes | | |",
				"| **M** | | | |\n| [B](/b) | | | |\n| [Came back](/c) | | | |");
		assertThat(changes).extracting(Change::summary)
			.containsExactly("removed: A: A → (none)", "added: B: (none) → B",
					"returned: Came back: (none) → Came back");
		assertThat(changes.get(0).before().evidence())
			.containsExactly(new Evidence(BEFORE, 8, "| [A](/a) | Yes | | |"));
		assertThat(changes.get(0).after().evidence()).isEmpty();
	}

	@Test
	void splitIsToldOnceInsteadOfWhatCameAndWent() {
		assertThat(changes("| **M** | | | |\n| [A](/a) | Yes | | |",
				"| **M** | | | |\n| [A one](/a1) | Yes | | |\n| [A two](/a2) | Yes | Yes | |",
				succession(SuccessionKind.SPLIT, "a", "a-one"), succession(SuccessionKind.SPLIT, "a", "a-two")))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.summary()).isEqualTo("split: A: A → A one, A two");
				assertThat(change.others()).extracting((other) -> other.id()).containsExactly("a-one", "a-two");
				assertThat(change.isAbout("a-two")).isTrue();
				assertThat(change.before().evidence()).extracting(Evidence::sourceLine).containsExactly(8);
				assertThat(change.after().evidence()).extracting(Evidence::sourceLine).containsExactly(8, 9);
			});
	}

	@Test
	void serviceThatStaysAfterASplitIsComparedAsWell() {
		assertThat(changes("| **M** | | | |\n| [A](/a) | Yes | | |",
				"| **M** | | | |\n| [A](/a) | Yes | Yes | |\n| [B](/b) | Yes | | |",
				succession(SuccessionKind.SPLIT, "a", "b")))
			.extracting(Change::summary)
			.containsExactly("split: A: A → A, B", "support_changed: A (managed_hsm): not_listed → supported");
	}

	@Test
	void mergeIsToldOnceAndBackwardsASplit() {
		String before = "| **M** | | | |\n| [A](/a) | Yes | | |\n| [B](/b) | Yes | | |";
		String after = "| **M** | | | |\n| [B](/b) | Yes | | |";
		Succession merge = succession(SuccessionKind.MERGED, "a", "b");
		assertThat(changes(before, after, merge)).extracting(Change::summary).containsExactly("merged: B: A, B → B");
		assertThat(
				Comparison.between(edition(AFTER, after), edition(BEFORE, before), (service) -> false, List.of(merge)))
			.extracting(Change::summary)
			.containsExactly("split: B: B → A, B");
	}

	@Test
	void successionOfAnotherTimeIsNotTold() {
		assertThat(Comparison.between(edition(BEFORE, "| **M** | | | |\n| [A](/a) | Yes | | |"),
				edition(AFTER, "| **M** | | | |\n| [B](/b) | Yes | | |"), (service) -> false,
				List.of(new Succession(BEFORE, SuccessionKind.MERGED, new Slug("a"), new Slug("b")))))
			.extracting(Change::kind)
			.containsExactly(ChangeKind.REMOVED, ChangeKind.ADDED);
	}

}
