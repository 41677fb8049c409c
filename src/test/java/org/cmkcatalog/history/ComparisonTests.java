package org.cmkcatalog.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.document.TableLayout;
import org.cmkcatalog.history.ChangeSide.Evidence;
import org.jspecify.annotations.Nullable;
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
				(row) -> row.id().value()), LinkTargets.of(List.of()));
	}

	private static List<Change> changes(String before, String after, Succession... successions) {
		return Comparison.between(edition(BEFORE, before), edition(AFTER, after), "came-back"::equals,
				List.of(successions));
	}

	private static Succession succession(SuccessionKind kind, String from, String to) {
		return new Succession(AFTER, kind, new Slug(from), new Slug(to));
	}

	/** The one field that is present beside the basis of a support. */
	private static Object said(ChangeSide side) {
		return Stream
			.of(side.services(), side.name(), side.support(), side.keyConstraints(), side.footnotes(), side.note(),
					side.categories(), side.urls(), side.documentation())
			.filter(Objects::nonNull)
			.reduce((one, other) -> List.of(one, other))
			.orElse("nothing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					Yes                   ! ''               ! support_changed        ! supported  ! not_listed
					N/A                   ! Yes              ! support_changed        ! not_applicable ! supported
					Yes                   ! Yes (RSA 3072-bit) ! key_constraint_changed ! []       ! [KeyConstraint[keyType=RSA, bits=3072]]
					Yes (RSA 2048-bit)    ! Yes, RSA 3072-bit ! key_constraint_changed ! [KeyConstraint[keyType=RSA, bits=2048]] ! [KeyConstraint[keyType=RSA, bits=3072]]
					Yes*                  ! Yes**            ! footnote_changed       ! [One.]     ! [Two.]
					Yes                   ! Yes*             ! footnote_changed       ! []         ! [One.]
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
				assertThat(said(change.before())).hasToString(was);
				assertThat(said(change.after())).hasToString(is);
				assertThat(change.before().evidence()).containsExactly(new Evidence(BEFORE, 8, before));
				assertThat(change.after().evidence()).containsExactly(new Evidence(AFTER, 8, after));
			});
	}

	@Test
	void footnoteWithAnotherTextIsAChangeOfItsCarriers() {
		String rows = "| **Storage** | | | |\n| [A](/a) | Yes* | | |\n| [B](/b) | Yes | | |\n\n";
		assertThat(changes(rows + "\\* One.", rows + "\\* Two.")).extracting(Change::summary)
			.containsExactly("footnote_changed: A (key_vault): \"One.\" → \"Two.\"");
	}

	@Test
	void whatElseACellSaysIsAChangeOfItsKeyStore() {
		assertThat(Comparison.between(noted(BEFORE, "Only in the tier One"), noted(AFTER, "Only in the tier Two"),
				(service) -> false, List.of()))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.kind()).isEqualTo(ChangeKind.NOTE_CHANGED);
				assertThat(change.keyStore()).isEqualTo(KeyStore.KEY_VAULT);
				assertThat(change.before().note()).isEqualTo("Only in the tier One");
				assertThat(change.summary())
					.isEqualTo("note_changed: A (key_vault): \"in the tier One\" → \"in the tier Two\"");
			});
		assertThat(Comparison.between(noted(BEFORE, "A note"), noted(AFTER, null), (service) -> false, List.of()))
			.extracting(Change::summary)
			.containsExactly("note_changed: A (key_vault): \"A note\" → (none)");
	}

	private static EditionState noted(LocalDate date, @Nullable String note) {
		return edition(date, new SupportCell("Yes", Support.SUPPORTED, SupportBasis.STATED, List.of(), List.of(), note),
				new SupportCell("", Support.NOT_LISTED, SupportBasis.STATED, List.of(), List.of(), null));
	}

	private static EditionState edition(LocalDate date, SupportCell keyVault, SupportCell managedHsm) {
		DocumentRow row = new DocumentRow(8, new Slug("a"), "A", null, keyVault, managedHsm, List.of(), "");
		DocumentCategory category = new DocumentCategory(7, new Slug("storage"), "Storage", List.of(row));
		return EditionState.of(Edition.of(new CatalogDocument("", date, 1, null, "", TableLayout.ONE_TABLE, "",
				List.of(category), List.of(), List.of(), List.of()), "", (of) -> of.id().value()),
				LinkTargets.of(List.of()));
	}

	@Test
	void supportOfAnEditionThatDoesNotSpeakOfTheKeyStoreIsMarked() {
		SupportCell silent = new SupportCell("", Support.NOT_LISTED, SupportBasis.NOT_COVERED, List.of(), List.of(),
				null);
		SupportCell yes = new SupportCell("Yes", Support.SUPPORTED, SupportBasis.STATED, List.of(), List.of(), null);
		assertThat(Comparison.between(edition(BEFORE, yes, silent), edition(AFTER, yes, yes), (service) -> false,
				List.of()))
			.extracting(Change::summary)
			.containsExactly("support_changed: A (managed_hsm): not_listed (not_covered) → supported");
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
			.containsExactly("category_changed: A: Storage (storage) → Storage (storage), Media (media)");
	}

	@Test
	void linkToAnotherPageIsAChangeAndAnotherSpellingIsNone() {
		String edition = "| **Storage** | | | |\n| [A](%s) | Yes | | [Keys](%s) |";
		assertThat(changes(edition.formatted("/azure/a/", "/azure/a/keys"),
				edition.formatted("../../a/index.yml", "https://learn.microsoft.com/en-us/azure/A/keys/")))
			.isEmpty();
		assertThat(changes(edition.formatted("/a", "/k"), edition.formatted("/b", "/k?tabs=x")))
			.extracting((change) -> change.summary())
			.containsExactly("link_changed: A: https://learn.microsoft.com/a → https://learn.microsoft.com/b",
					"documentation_changed: A: Keys (https://learn.microsoft.com/k) → Keys (https://learn.microsoft.com/k?tabs=x)");
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
			.containsExactly("removed: A: key_vault supported, managed_hsm not_listed",
					"added: B: key_vault not_listed, managed_hsm not_listed",
					"returned: Came back: key_vault not_listed, managed_hsm not_listed");
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
				assertThat(change.summary()).isEqualTo("split: A: A (key_vault supported, managed_hsm not_listed)"
						+ " → A one (key_vault supported, managed_hsm not_listed), A two (key_vault supported, managed_hsm supported)");
				assertThat(change.parts()).extracting((part) -> part.id()).containsExactly("a-one", "a-two");
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
			.extracting(Change::kind)
			.containsExactly(ChangeKind.SUPPORT_CHANGED, ChangeKind.SPLIT);
	}

	@Test
	void mergeIsToldOnceAndBackwardsASplit() {
		String before = "| **M** | | | |\n| [A](/a) | Yes | | |\n| [B](/b) | Yes | | |";
		String after = "| **M** | | | |\n| [B](/b) | Yes | | |";
		Succession merge = succession(SuccessionKind.MERGED, "a", "b");
		assertThat(changes(before, after, merge)).singleElement().satisfies((change) -> {
			assertThat(change.kind()).isEqualTo(ChangeKind.MERGED);
			assertThat(change.before().services()).extracting(ServiceSupport::id).containsExactly("a", "b");
			assertThat(change.after().services()).extracting(ServiceSupport::id).containsExactly("b");
		});
		assertThat(
				Comparison.between(edition(AFTER, after), edition(BEFORE, before), (service) -> false, List.of(merge)))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.kind()).isEqualTo(ChangeKind.SPLIT);
				assertThat(change.before().services()).extracting(ServiceSupport::id).containsExactly("b");
				assertThat(change.after().services()).extracting(ServiceSupport::id).containsExactly("a", "b");
			});
	}

	@Test
	void successionOfAnotherTimeIsNotTold() {
		assertThat(Comparison.between(edition(BEFORE, "| **M** | | | |\n| [A](/a) | Yes | | |"),
				edition(AFTER, "| **M** | | | |\n| [B](/b) | Yes | | |"), (service) -> false,
				List.of(new Succession(BEFORE, SuccessionKind.MERGED, new Slug("a"), new Slug("b")))))
			.extracting(Change::kind)
			.containsExactly(ChangeKind.REMOVED, ChangeKind.ADDED);
	}

	@Test
	void mostImportantChangesComeFirst() {
		String before = """
				| **M** | | | |
				| [A gained](/a) | Yes | | |
				| [B retitled](/b) | Yes | | [Keys](/k) |
				| [C relinked](/c) | Yes | | [Keys](/k) |
				| [D product](/d) | Yes | | |
				| [E noted](/e) | Yes | | |
				| [F keys](/f) | Yes | | |
				| [G gone](/g) | Yes | | |
				| [H half](/h) | N/A | | |
				| [I other](/i) | N/A | | |
				| [Z lost](/z) | Yes | Yes | |

				\\* One.
				""";
		String after = """
				| **M** | | | |
				| [A gained](/a) | Yes | Yes | |
				| [B retitled](/b) | Yes | | [Your keys](/k) |
				| [C relinked](/c) | Yes | | [Keys](/other) |
				| [D product](/other) | Yes | | |
				| [E noted](/e) | Yes* | | |
				| [F keys](/f) | Yes (RSA 2048-bit) | | |
				| [B came](/b) | Yes | | |
				| [Came back](/c) | Yes | | |
				| [H half](/h) | Yes | | |
				| [I other](/i) | | | |
				| [Z lost](/z) | Yes | | |

				\\* One.
				""";
		assertThat(changes(before, after))
			.extracting((change) -> "%s %s".formatted(change.kind(), change.service().id()))
			.containsExactly("support_changed z-lost", "support_changed a-gained", "support_changed h-half",
					"support_changed i-other", "removed g-gone", "added b-came", "returned came-back",
					"key_constraint_changed f-keys", "footnote_changed e-noted", "documentation_changed c-relinked",
					"link_changed d-product", "documentation_changed b-retitled");
		assertThat(changes(before, after)).extracting(Change::weight)
			.containsExactly(Stream
				.concat(Collections.nCopies(9, ChangeWeight.MAJOR).stream(),
						Collections.nCopies(3, ChangeWeight.MINOR).stream())
				.toArray(ChangeWeight[]::new));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					Keys of data at rest in the vault ! Keys of data at rest in a vault ! "at rest in the vault" → "at rest in a vault"
					One two three four five six seven ! One two three four new five six seven ! "two three four five six seven" → "two three four new five six seven"
					The same end                      ! Another end                      ! "The same end" → "Another end"
					Old                               ! New                              ! "Old" → "New"
					a a                               ! a a a                            ! "a a" → "a a a"
					""")
	void textsAreShownWhereTheyDiffer(String before, String after, String difference) {
		assertThat(TextDifference.of(before, after).inWords()).isEqualTo(difference);
	}

}
