package org.cmkcatalog.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CatalogDocumentParserTests {

	private static final String FRONT_MATTER = """
			---
			title: A page
			ms.date: 07/19/2024
			---

			""";

	private static final String HEADER = """
			| Product, Feature, or Service | Key Vault | Managed HSM | Documentation |
			|---|---|---|---|
			""";

	private static CatalogDocument parse(String text) {
		return CatalogDocumentParser.parse(text.getBytes(StandardCharsets.UTF_8));
	}

	private static CatalogDocument parseRows(String... rows) {
		return parse(FRONT_MATTER + HEADER + "| **Databases** | | | |\n" + String.join("\n", rows) + "\n");
	}

	private static DocumentRow parseRow(String row) {
		return parseRows(row).rows().get(0);
	}

	private static String url(DocumentRow row) {
		return Objects.requireNonNull(row.product()).url();
	}

	private static List<Finding> errors(String text) {
		return errors(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<Finding> errors(byte[] bytes) {
		try {
			CatalogDocumentParser.parse(bytes);
		}
		catch (InvalidDocumentException ex) {
			return ex.errors();
		}
		throw new AssertionError("The document was accepted");
	}

	private static void assertError(List<Finding> errors, FindingKind kind, int line, String message) {
		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(error.kind()).isEqualTo(kind);
			assertThat(error.line()).isEqualTo(line);
			assertThat(error.message()).contains(message);
		});
	}

	private static void assertRowError(String row, FindingKind kind, String message) {
		assertError(errors(FRONT_MATTER + HEADER + "| **Databases** | | | |\n" + row + "\n"), kind, 9, message);
	}

	@Nested
	class EditionOf20240719 {

		private final byte[] file = read();

		private final CatalogDocument document = CatalogDocumentParser.parse(this.file);

		private static byte[] read() {
			try {
				return Files.readAllBytes(Path.of("seed-data/editions/2024-07-19.md"));
			}
			catch (IOException ex) {
				throw new AssertionError(ex);
			}
		}

		private DocumentRow row(String name) {
			return this.document.rows().stream().filter((row) -> row.name().equals(name)).findFirst().orElseThrow();
		}

		private long count(FindingKind kind) {
			return this.document.findings().stream().filter((finding) -> finding.kind() == kind).count();
		}

		@Test
		void renderedIsByteForByteWhatTheFileHas() {
			String[] lines = new String(this.file, StandardCharsets.UTF_8).split("\n", -1);
			String tableAndFootnotes = Arrays.stream(lines, 15, 143).collect(Collectors.joining("\n", "", "\n"));
			assertThat(tableAndFootnotes).startsWith("| Product").endsWith("cache-how-to-encryption.md).\n");
			assertThat(CatalogDocumentRenderer.render(this.document)).isEqualTo(tableAndFootnotes);
		}

		@Test
		void categoriesHaveTheirRowsInOrder() {
			assertThat(this.document.categories())
				.extracting((category) -> category.name() + " " + category.rows().size())
				.containsExactly("AI and Machine Learning 17", "Analytics 14", "Containers 6", "Compute 14",
						"Databases 15", "Hybrid + Multicloud 1", "Identity 2", "Integration 4", "IoT Services 2",
						"Management and Governance 4", "Media 2", "Security 6", "Storage 17", "Other 1");
		}

		@Test
		void everyRowHasAnIdAndAnHttpsLink() {
			assertThat(this.document.rows()).hasSize(105).allSatisfy((row) -> {
				assertThat(url(row)).startsWith("https://");
				assertThat(row.documentation()).allSatisfy((link) -> assertThat(link.url()).startsWith("https://"));
			});
			assertThat(this.document.rows().stream().map(DocumentRow::id).distinct()).hasSize(97);
		}

		@Test
		void nameWithNestedParenthesesIsRead() {
			DocumentRow row = row("Azure Synapse Analytics (dedicated SQL pool (formerly SQL DW) only)");
			assertThat(row.id()).hasToString("azure-synapse-analytics-dedicated-sql-pool-formerly-sql-dw-only");
			assertThat(row.keyVault().keyConstraints()).containsExactly(new KeyConstraint(KeyType.RSA, 3072));
		}

		@Test
		void cellWithTwoLinksIsRead() {
			assertThat(row("Azure Cosmos DB").documentation()).extracting(DocumentLink::title)
				.containsExactly("Configure CMKs (Key Vault)", "Configure CMKs (Managed HSM)");
		}

		@Test
		void relativeLinkOfAFootnoteLeadsToThePublishedPage() {
			assertThat(this.document.footnotes().get(2).links()).extracting(DocumentLink::url)
				.containsExactly("https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-encryption");
		}

		@Test
		void linkToTheFormerHostLeadsToTodays() {
			assertThat(url(row("Universal Print"))).isEqualTo("https://learn.microsoft.com/universal-print/");
		}

		@Test
		void whatIsOddIsFound() {
			assertThat(count(FindingKind.DELIMITER_CELLS)).isEqualTo(1);
			assertThat(count(FindingKind.DOCUMENTATION_MISSING)).isEqualTo(105 - 51);
			assertThat(this.document.findings()).filteredOn((finding) -> finding.kind() == FindingKind.CONTRADICTION)
				.extracting(Finding::line)
				.containsExactly(61, 61, 103);
			assertThat(this.document.findings()).hasSize(1 + 54 + 3);
		}

		@Test
		void contradictionsAreThoseOfFunctionsAndAppConfiguration() {
			assertThat(this.document.contradictions())
				.extracting((contradiction) -> "%s: %s %s, %s %s".formatted(contradiction.field(),
						contradiction.row().name(), contradiction.row().line(), contradiction.other().name(),
						contradiction.other().line()))
				.containsExactly("keyVault: Functions 48, Azure Functions 61",
						"managedHsm: Functions 48, Azure Functions 61",
						"documentation: App Configuration 52, App Configuration 103");
		}

	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', nullValues = "-", textBlock = """
			''                  ! NOT_LISTED     ! -    ! ''
			Yes                 ! SUPPORTED      ! -    ! ''
			Yes (RSA 3072-bit)  ! SUPPORTED      ! 3072 ! ''
			Yes, RSA 2048-bit   ! SUPPORTED      ! 2048 ! ''
			Yes\\*\\*           ! SUPPORTED      ! -    ! **
			Yes*                ! SUPPORTED      ! -    ! *
			N/A\\*              ! NOT_APPLICABLE ! -    ! *
			N/A                 ! NOT_APPLICABLE ! -    ! ''
			""")
	void supportCellIsRead(String cell, Support support, Integer bits, String marker) {
		SupportCell read = parseRow("| [A](/a) | %s | | |".formatted(cell)).keyVault();
		assertThat(read.asWritten()).isEqualTo(cell);
		assertThat(read.support()).isEqualTo(support);
		assertThat(read.keyConstraints())
			.isEqualTo((bits != null) ? List.of(new KeyConstraint(KeyType.RSA, bits)) : List.of());
		assertThat(String.join("", read.markers())).isEqualTo(marker);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			/azure/search/                ! https://learn.microsoft.com/azure/search/
			/data-explorer/x#part         ! https://learn.microsoft.com/data-explorer/x#part
			../../storage/files/index.yml ! https://learn.microsoft.com/azure/storage/files/
			overview.md                   ! https://learn.microsoft.com/azure/security/fundamentals/overview
			../../x/y.md?tabs=a#b         ! https://learn.microsoft.com/azure/x/y?tabs=a#b
			https://docs.microsoft.com/p/ ! https://learn.microsoft.com/p/
			HTTP://Docs.Microsoft.com:80/en-us/azure/p/index.yml?a=b#c ! https://learn.microsoft.com/azure/p/?a=b#c
			https://learn.microsoft.com/zh-hans-cn/azure ! https://learn.microsoft.com/azure
			https://learn.microsoft.com/azure/x/../y.md ! https://learn.microsoft.com/azure/y
			../../../../../../a/b.md ! https://learn.microsoft.com/a/b
			?tabs=cli ! https://learn.microsoft.com/azure/security/fundamentals/encryption-models?tabs=cli
			#part ! https://learn.microsoft.com/azure/security/fundamentals/encryption-models#part
			https://Example.org:8443/en-us/x.md ! https://example.org:8443/en-us/x.md
			http://example.org:80/x#y ! http://example.org/x#y
			//learn.microsoft.com/p       ! https://learn.microsoft.com/p
			""")
	void linkIsResolvedAndKeptAsWritten(String written, String url) {
		DocumentRow row = parseRow("| [A](%s) | | | |".formatted(written));
		assertThat(url(row)).isEqualTo(url);
		assertThat(row.product()).extracting(DocumentLink::urlAsWritten).isEqualTo(written);
	}

	@Test
	void linksJoinedByAndAreRead() {
		assertThat(parseRow("| [A](/a) | | | [B](/b) and [C, (D)?](/c) |").documentation())
			.extracting(DocumentLink::title, DocumentLink::separator)
			.containsExactly(tuple("B", ""), tuple("C, (D)?", " and "));
	}

	@Test
	void paddedAndBareCellsAreRead() {
		assertThat(parseRow("|   [A](/a)|Yes|  |[B](/b)   |").documentation()).hasSize(1);
	}

	@Test
	void headingWithATableIsACategory() {
		CatalogDocument document = parse(FRONT_MATTER + "## Media\n\n" + HEADER
				+ "| [A](/a) | Yes | | |\n\n## Other\n\n" + HEADER + "| [B](/b) | Yes | | |\n");
		assertThat(document.layout()).isEqualTo(TableLayout.TABLE_PER_CATEGORY);
		assertThat(document.categories()).extracting(DocumentCategory::name).containsExactly("Media", "Other");
		assertThat(CatalogDocumentRenderer.render(document)).isEqualTo(
				"## Media\n\n" + HEADER + "| [A](/a) | Yes | | |\n\n## Other\n\n" + HEADER + "| [B](/b) | Yes | | |\n");
	}

	@Test
	void escapedTextSurvivesReadingAndRendering() {
		String row = "| [A \\| \\[B\\] \\*c\\* d_e \\\\](/a\\_b) | Yes | | |";
		CatalogDocument document = parseRows(row);
		assertThat(document.rows().get(0).name()).isEqualTo("A | [B] *c* d_e \\");
		assertThat(CatalogDocumentRenderer.render(document)).contains(row);
	}

	@Test
	void windowsLineEndsAndByteOrderMarkAreRead() {
		String text = "\uFEFF" + FRONT_MATTER + HEADER + "| **Media** | | | |\n| [A](/a) | Yes | | |\n";
		assertThat(parse(text.replace("\n", "\r\n")).rows()).hasSize(1);
	}

	@Test
	void footnoteUndefinedOrUnusedIsAFinding() {
		CatalogDocument document = parse(FRONT_MATTER + HEADER
				+ "| **Media** | | | |\n| [A](/a) | Yes\\* | | [B](/b) |\n\n\\*\\* Nobody refers to this.\n");
		assertThat(document.findings()).extracting(Finding::kind)
			.containsExactly(FindingKind.FOOTNOTE_UNDEFINED, FindingKind.FOOTNOTE_UNUSED);
	}

	@Test
	void footnoteOfSeveralLinesIsOneParagraph() {
		String footnotes = "\\* One\nand more.\n\\*\\* Two.\n";
		CatalogDocument document = parse(
				FRONT_MATTER + HEADER + "| **M** | | | |\n| [A](/a) | Yes\\* | Yes\\*\\* | [B](/b) |\n\n" + footnotes);
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("One and more.", "Two.");
		assertThat(document.findings()).isEmpty();
		assertThat(CatalogDocumentRenderer.render(document)).endsWith("|\n\n" + footnotes);
	}

	@Test
	void footnoteThatCanNotBeReadIsAnError() {
		assertRowErrors("| [A](/a) | Yes\\* | | |\n\n\\* See [B](mailto:b).", FindingKind.LINK, 11, "a web page");
		assertRowErrors("| [A](/a) | Yes\\* | | |\n\n\\* " + "line\n".repeat(4_000), FindingKind.TOO_LARGE, 11,
				"at most 16384 and 20 are allowed");
		assertRowErrors("| [A](/a) | Yes | | |\n\n" + "\\*".repeat(21) + " Text.", FindingKind.TOO_LARGE, 11,
				"its marker 21");
	}

	@Test
	void nameThatIsTooLongIsAnError() {
		assertThat(parseRow("| [%s](/a) | | | |".formatted("a".repeat(200))).name()).hasSize(200);
		assertRowError("| [%s](/a) | | | |".formatted("a".repeat(201)), FindingKind.SERVICE_ID,
				"at most 200 are allowed");
		assertRowError("| **%s** | | | |".formatted("a".repeat(201)), FindingKind.CATEGORY, "at most 200 characters");
		assertRowError("| **?** | | | |", FindingKind.CATEGORY, "an ASCII letter or digit");
	}

	@Test
	void categoryWithoutRowsIsAFinding() {
		assertThat(parseRows("| **Media** | | | |", "| [A](/a) | | | [B](/b) |").findings()).singleElement()
			.hasToString("8: the category 'Databases' has no rows");
	}

	@Test
	void productLinksOfOneServiceThatDifferAreAContradiction() {
		CatalogDocument document = parseRows("| [A](/a) | Yes | | [B](/b) |", "| **Media** | | | |",
				"| [A](/c) | Yes | | [B](/b) |");
		assertThat(document.contradictions()).singleElement().satisfies((contradiction) -> {
			assertThat(contradiction.field()).isEqualTo(ConflictField.URL);
			assertThat(contradiction.asWritten()).isEqualTo("/a");
			assertThat(contradiction.otherAsWritten()).isEqualTo("/c");
		});
	}

	@Test
	void sharedProductLinkAloneIsNoContradiction() {
		assertThat(parseRows("| [A](/a) | Yes | | |", "| [B](/a) | | | |").contradictions()).isEmpty();
	}

	@Test
	void titleMissingIsAnError() {
		assertError(errors("---\nms.date: 07/19/2024\n---\n" + HEADER + "| **M** | | | |\n"), FindingKind.FRONT_MATTER,
				1, "title: …");
	}

	@Test
	void nameWithoutLinkIsAFinding() {
		CatalogDocument document = parseRows("| A | Yes | | [B](/b) |");
		assertThat(document.rows().get(0).product()).isNull();
		assertThat(document.findings()).extracting(Finding::kind).containsExactly(FindingKind.PRODUCT_LINK_MISSING);
	}

	@Test
	void linkInAHeadingDoesNotMatter() {
		CatalogDocument document = parseRows("| [A](/a) | Yes | | [B](/b) |", "",
				"## Contact [us](mailto:x@example.org)");
		assertThat(document.findings()).isEmpty();
	}

	@Test
	void headingEndsAFootnote() {
		CatalogDocument document = parseRows("| [A](/a) | Yes\\* | | |", "", "\\* A note.", "## Related content",
				"text");
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("A note.");
	}

	@Test
	void listItemAfterTheFootnoteIsNoSecondOne() {
		CatalogDocument document = parseRows("| [A](/a) | Yes\\* | | |", "", "\\* A note.", "", "* an item");
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("A note.");
	}

	@Test
	void lineBreakInAFootnoteIsABlank() {
		CatalogDocument document = parseRows("| [A](/a) | Yes\\* | | |", "", "\\* One.  ", "Two.\\", "Three.");
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("One. Two. Three.");
	}

	@Test
	void tableInACommentIsNotRead() {
		CatalogDocument document = parse(FRONT_MATTER + "<!--\n" + HEADER + "| **N** | | | |\n-->\n\n" + HEADER
				+ "| **M** | | | |\n| [A](/a) | Yes | | |\n");
		assertThat(document.categories()).extracting(DocumentCategory::name).containsExactly("M");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			> ! '|---|---|---|---|'
			'' ! '---|---|---|---'
			""")
	void tableInAnotherSpellingIsAnError(String quote, String delimiter) {
		assertRowErrors("| [A](/a) | Yes | | |\n\n%sProduct | Key Vault\n%s%s".formatted(quote, quote, delimiter),
				FindingKind.TABLE_SHAPE, 12, "looks like a table");
	}

	@Test
	void secondRowOfAServiceIsComparedWithOtherServicesToo() {
		CatalogDocument document = parseRows("| [A](/a) | Yes | | [X](/x) |", "| [B](/b) | Yes | | [Y](/y) |",
				"| **Media** | | | |", "| [A](/b) | | | [Y](/y) |");
		assertThat(document.contradictions()).extracting((found) -> found.row().name() + " " + found.field())
			.contains("A url", "A keyVault", "B keyVault");
	}

	@Test
	void namesWithoutLinksAreNotOneProduct() {
		assertThat(parseRows("| A | Yes | | [X](/x) |", "| B | | | [X](/x) |").contradictions()).isEmpty();
	}

	@Test
	void listItemIsNoFootnote() {
		CatalogDocument document = parseRows("| [A](/a) | Yes | | |", "", "* an item of a list");
		assertThat(document.footnotes()).isEmpty();
	}

	@Test
	void dateMissingIsAnError() {
		assertError(errors("---\ntitle: A\n---\n" + HEADER + "| **M** | | | |\n"), FindingKind.FRONT_MATTER, 1,
				"ms.date: MM/DD/YYYY");
	}

	@ParameterizedTest
	@CsvSource({ "2024-13-19", "19.7.2024", "13/01/2024", "02/30/2024", "7/19/24" })
	void dateInAnotherFormIsAnError(String date) {
		assertError(errors(FRONT_MATTER.replace("07/19/2024", date) + HEADER + "| **M** | | | |\n"),
				FindingKind.FRONT_MATTER, 3, "MM/DD/YYYY");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			| [A](/a) | Yes\\* | |             ! SUPPORTED
			| [A](/a) | Yes \\* | |            ! SUPPORTED
			| [A](/a) | Yes * | |             ! SUPPORTED
			| [A](/a) | Yes\u00a0\\* | |       ! SUPPORTED
			| [A](/a) | Yes&nbsp;* | |        ! SUPPORTED
			| [A](/a) | \u00a0 | |            ! NOT_LISTED
			| [A](/a) | &nbsp; | |            ! NOT_LISTED
			| [A](/a) | N/A \\* | |            ! NOT_APPLICABLE
			""")
	void cellIsReadWhateverItsBlanks(String row, Support support) {
		CatalogDocument document = parse(FRONT_MATTER + HEADER + "| **M** |\n" + row + " |\n\n\\* Note.\n");
		SupportCell cell = document.rows().get(0).keyVault();
		assertThat(cell.support()).isEqualTo(support);
		assertThat(cell.markers()).isEqualTo((support == Support.NOT_LISTED) ? List.of() : List.of("*"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					Yes (RSA 3072-bit) ! Yes, RSA 3072-bit ! Yes,RSA 3072-bit ! Yes(RSA 3072-bit) ! Yes (RSA 3072-bit) * ! Yes\\*, RSA 3072-bit ! Yes* (RSA 3072-bit)
					""")
	void keyIsReadHoweverItIsWritten(ArgumentsAccessor cells) {
		for (Object cell : cells.toList()) {
			DocumentRow row = parseRows("| **M** | | | |", "| [A](/a) | %s | | |".formatted(cell)).rows().get(0);
			assertThat(row.keyVault().keyConstraints()).as("%s", cell)
				.containsExactly(new KeyConstraint(KeyType.RSA, 3072));
			assertThat(row.keyVault().markers()).as("%s", cell)
				.isEqualTo(cell.toString().contains("*") ? List.of("*") : List.of());
		}
	}

	@Test
	void whatCanNotBeSeenInACellIsNamed() {
		assertRowError("| [A](/a) | Yes\u200b | | |", FindingKind.CELL_TEXT, "the Key Vault cell says 'YesU+200B'; it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n```\n", "\n<!-- left out\n", "\n  ~~~ text\n" })
	void blockThatIsNotClosedIsAnErrorWhereItStarts(String block) {
		assertError(errors(FRONT_MATTER + HEADER + "| **M** | | | |\n| [A](/a) | Yes | | |\n" + block),
				FindingKind.BLOCK_OPEN, 11, "is not closed; it should end with");
	}

	@Test
	void blockThatIsClosedIsNotRead() {
		String block = "\n%s\n| X |\n|---|\n%s\n";
		assertThat(parse(FRONT_MATTER + block.formatted("~~~", "~~~") + block.formatted("  <!--", "-->")
				+ block.formatted("```md", "```") + HEADER + "| **M** | | | |\n| [A](/a) | Yes | | |\n")
			.rows()).hasSize(1);
	}

	@Test
	void headingMayBeUnderlinedOrHaveAnAnchor() {
		assertThat(parse(FRONT_MATTER + "Compute\n-------\n\n" + HEADER + "| [A](/a) | Yes | | |\n\nMedia\n===\n\n"
				+ HEADER + "| [B](/b) | Yes | | |\n\n## <a name=\"s\"></a>Storage {#s}\n\n" + HEADER
				+ "| [C](/c) | Yes | | |\n")
			.categories()).extracting(DocumentCategory::name).containsExactly("Compute", "Media", "Storage");
	}

	@ParameterizedTest
	@ValueSource(strings = { "| **Product,  feature, or service** | Key  Vault | **Managed HSM** | Documentation |",
			"|product, feature, or service|key vault|managed hsm|documentation|" })
	void headerIsReadWhateverItsLook(String header) {
		assertThat(
				parse(FRONT_MATTER + header + "\n|---|---|---|---|   |\n| **M** |\n| [A](/a) | Yes | | | |\n").rows())
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "|---|---|---|", "|---|---|---|---|---|---|" })
	void delimiterRowOfAnotherSizeIsAnError(String delimiter) {
		assertError(
				errors(FRONT_MATTER + HEADER.replace("|---|---|---|---|", delimiter) + "| **M** | | | |\n"
						+ "| [A](/a) | Yes | | |\n"),
				FindingKind.TABLE_SHAPE, 7, "cells; it should have 4, like the header, or 5");
	}

	@Test
	void repeatedFootnoteIsOne() {
		CatalogDocument document = parse(
				FRONT_MATTER + "## A\n\n" + HEADER + "| [A](/a) | Yes\\* | | |\n\n\\* Note.\n\n## B\n\n" + HEADER
						+ "| [B](/b) | Yes\\* | | |\n\n\\* Note.\n");
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("Note.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "## Next steps\n\n* [Overview](/o)\n", "* one\n* two\n" })
	void listIsNoFootnoteOfAMarkerWithoutOne(String list) {
		CatalogDocument document = parse(
				FRONT_MATTER + HEADER + "| **M** | | | |\n| [A](/a) | Yes\\* | | |\n\n" + list);
		assertThat(document.footnotes()).isEmpty();
		assertThat(document.findings()).extracting(Finding::kind).contains(FindingKind.FOOTNOTE_UNDEFINED);
	}

	@Test
	void escapedFootnoteIsBeforeListItems() {
		CatalogDocument document = parse(
				FRONT_MATTER + HEADER + "| **M** | | | |\n| [A](/a) | Yes* | | |\n\n* an item\n\n\\* The note.\n");
		assertThat(document.footnotes()).extracting(DocumentFootnote::text).containsExactly("The note.");
	}

	@Test
	void nameInOtherCapitalsIsAFinding() {
		CatalogDocument document = parseRows("| **M** | | | |", "| [Batch](/a) | Yes | | |", "| **N** | | | |",
				"| [batch](/a) | Yes | | |");
		assertThat(document.findings()).extracting(Finding::kind, Finding::message)
			.contains(tuple(FindingKind.NAME_SPELLING, "'batch' is spelled 'Batch' in line 10"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			/azure/batch/#                          ! https://learn.microsoft.com/azure/batch/
			/azure/batch/?                          ! https://learn.microsoft.com/azure/batch/
			../../batch/index                       ! https://learn.microsoft.com/azure/batch/
			../../batch/index.html                  ! https://learn.microsoft.com/azure/batch/
			../../batch/INDEX.YML                   ! https://learn.microsoft.com/azure/batch/
			../../batch/keys.MD#part                ! https://learn.microsoft.com/azure/batch/keys#part
			/azure/%62atch/                         ! https://learn.microsoft.com/azure/batch/
			/azure/a%20b                            ! https://learn.microsoft.com/azure/a%20b
			~/articles/batch/index.yml              ! https://learn.microsoft.com/azure/batch/
			""")
	void linkIsResolvedToOneUrl(String written, String url) {
		assertThat(url(parseRow("| [A](%s) | Yes | | |".formatted(written)))).isEqualTo(url);
	}

	@Test
	void linkToAnotherPartOfTheRepositoryIsAnError() {
		assertRowError("| [A](~/includes/x.md) | Yes | | |", FindingKind.LINK, "it should lead to a web page");
	}

	@Test
	void otherSpellingOfALinkIsNoContradiction() {
		assertThat(parseRows("| **M** | | | |", "| [A](/azure/batch/) | Yes | | [K](/azure/Keys) |", "| **N** | | | |",
				"| [A](/azure/Batch) | Yes | | [K](/azure/keys/) |")
			.contradictions()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--- \ntitle: A\nms.date: 07/19/2024\n---\n", "---\ntitle: A\nms.date: 2024-07-19\n---\n",
			"---\ntitle: A\nms.date: 07/19/2024 # reviewed\n---\n",
			"---\ntitle: >-\n  A\nms.custom: a\nms.custom: b\nms.date: '7/19/2024'\n---\n" })
	void frontMatterIsReadAsAuthorsWriteIt(String frontMatter) {
		CatalogDocument document = parse(frontMatter + HEADER + "| **M** | | | |\n| [A](/a) | Yes | | |\n");
		assertThat(document.title()).isEqualTo("A");
		assertThat(document.date()).isEqualTo("2024-07-19");
	}

	private static final String BODY = HEADER + "| **M** | | | |\n| [A](/a) | Yes | | |\n";

	private static CatalogDocument parseFrontMatter(String yaml) {
		return parse("---\n" + yaml + "\n---\n" + BODY);
	}

	private static void assertFrontMatterError(String yaml, int line, String message) {
		assertError(errors("---\n" + yaml + "\n---\n" + BODY), FindingKind.FRONT_MATTER, line, message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "title: 'A: b'", "title: \"A: b\"", "\"title\": \"A\\u003a b\"",
			"title: 'A: b' # reviewed", "title: >-\n  A:\n  b", "title: |\n  A:\n  b\n\n", "title: 'A:\n\n  b'",
			"x: &t 'A: b'\ntitle: *t", "# a comment\n\ntitle:\n  'A:\n  b'" })
	void titleIsReadHoweverItIsWritten(String title) {
		assertThat(parseFrontMatter(title + "\nms.date: 07/19/2024").title()).isEqualTo("A: b");
	}

	@Test
	void titleWithQuotesAndHashesIsRead() {
		String title = "title: 'Microsoft''s \"C#\"   keys'\nms.date: 07/19/2024";
		assertThat(parseFrontMatter(title).title()).isEqualTo("Microsoft's \"C#\"   keys");
	}

	@Test
	void keysThatAreNotReadMayHoldAnyYaml() {
		CatalogDocument document = parseFrontMatter("""
				title: A
				ms.custom:
				  - devx-track-azurecli
				  - { title: B, ms.date: [1, 2] }
				ms.custom: twice
				? [a, key]
				: ~
				nested:
				  title: C
				  ms.date: never
				itself: &itself [*itself]
				tagged: !local x
				  y
				ms.date: 07/19/2024""");
		assertThat(document.title()).isEqualTo("A");
		assertThat(document.date()).isEqualTo("2024-07-19");
		assertThat(document.dateLine()).isEqualTo(15);
	}

	@Test
	void sourceIsReadIfThereIsOne() {
		String required = "title: A\nms.date: 07/19/2024";
		assertThat(parseFrontMatter(required + "\nsource: 'a articles/b/c.md @1'")).satisfies((document) -> {
			assertThat(document.source()).isEqualTo("a articles/b/c.md @1");
			assertThat(document.url()).isEqualTo("https://learn.microsoft.com/azure/b/c");
		});
		assertThat(parseFrontMatter(required).source()).isNull();
		assertFrontMatterError(required + "\nsource: [a]", 4, "'source' is not text");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
			title: A\\ntitle: B                 ! 3 ! 'title' is already in line 2; it should occur once
			ms.date: 07/19/2024\\n\\nms.date: x ! 4 ! 'ms.date' is already in line 2; it should occur once
			title:                              ! 2 ! the front matter has no title
			title: ~                            ! 2 ! the front matter has no title
			title: ''                           ! 2 ! the front matter has no title
			ms.date:                            ! 2 ! the front matter has no date
			x: y\\ntitle: [A]                   ! 3 ! 'title' is not text
			x: y\\nms.date: { a: b }            ! 3 ! 'ms.date' is not text
			title: "A\\0"                       ! 2 ! without control characters
			title: "\\ud800"                    ! 2 ! without control characters
			""")
	void valueThatIsNotRightIsAnErrorWithItsLine(String yaml, int line, String message) {
		String lines = yaml.replace("\\n", "\n");
		String other = yaml.contains("title") ? "ms.date: 07/19/2024" : "title: A";
		assertFrontMatterError(lines + "\n" + other, line, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			title: A: b                | 3 | mapping values are not allowed here
			\\ttitle: A                | 3 | found character '\\t(TAB)' that cannot start any token
			x:\\n\\t- y                | 4 | found character '\\t(TAB)' that cannot start any token
			title: "A\\nx: y           | 4 | unexpected end of stream, while scanning a quoted scalar from line 3
			title: @A                  | 3 | found character '@'
			title: *a                  | 3 | found undefined alias a
			- x                        | 3 | expected <block end>
			x: \u0091                  | 3 | the character U+0091 is not allowed
			x: !!java.net.URL [a]      | 3 | Global tag is not allowed
			""")
	void frontMatterThatIsNotYamlIsOneErrorWithItsLine(String yaml, int line, String message) {
		assertFrontMatterError("ms.date: never\n" + yaml.replace("\\n", "\n").replace("\\t", "\t"), line, message);
	}

	@Test
	@Timeout(10)
	void hostileYamlIsRefusedInTime() {
		String bomb = IntStream.range(1, 40)
			.mapToObj((i) -> "a%1$d: &a%1$d [*a%2$d, *a%2$d]".formatted(i, i - 1))
			.collect(Collectors.joining("\n", "a0: &a0 [x]\n", ""));
		assertFrontMatterError(bomb, 1, "aliases");
		assertFrontMatterError("a: " + "[".repeat(10_000), 1, "Nesting Depth");
		assertFrontMatterError("a: x\n".repeat(20_000), 1, "exceeds the limit");
	}

	@Test
	void frontMatterWithoutAnEndIsAnError() {
		assertError(errors("---\ntitle: A\nms.date: 07/19/2024\n\n" + BODY), FindingKind.FRONT_MATTER, 1,
				"has no end; a line '---' should follow it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text", "- title: A", "title" })
	void frontMatterWithoutKeysHasNeitherTitleNorDate(String yaml) {
		assertThat(errors("---\n" + yaml + "\n---\n" + BODY)).extracting(Finding::toString)
			.containsExactly("1: the front matter has no title; it should have a line 'title: …'",
					"1: the front matter has no date; it should have a line 'ms.date: MM/DD/YYYY'");
	}

	@Test
	void dateWithoutLeadingZerosIsRead() {
		assertThat(parse(FRONT_MATTER.replace("07/19/2024", "7/9/2024") + HEADER + "| **M** | | | |\n").date())
			.isEqualTo("2024-07-09");
	}

	@Test
	void frontMatterMissingIsAnError() {
		assertError(errors(HEADER + "| **M** | | | |\n"), FindingKind.FRONT_MATTER, 1, "'---'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					| [A](/a) | Perhaps | | |            ! CELL_TEXT  ! it can say Yes
					| [A](/a) | *Yes* | | |              ! CELL_TEXT  ! it can say Yes
					| [A](/a) | Yes RSA 3072-bit | | |   ! CELL_TEXT  ! it can say Yes
					| [A](/a) | **Yes** | | |            ! CELL_TEXT  ! : **Yes**,,,,,,
					| [A](/a) | Unsupported | | |        ! CELL_TEXT  ! : Unsupported,,,,,,
					| [A](/a) | Yes, not in EU | | |     ! CELL_TEXT  ! : "Yes, not in EU",,,,,,
					| [A](/a) | Yes, including Managed HSM | | | ! CELL_TEXT ! it can say Yes
					| [A](/a) | Yes (AES 256-bit) | | |  ! CELL_TEXT  ! Yes (AES 256-bit),supported,,,,AES 256-bit,the words of the cell
					| [A](/a) | Yes (RSA 0-bit) | | |    ! CELL_TEXT  ! it can say Yes
					| [A](/a) | Yes (Preview) | | |      ! CELL_TEXT  ! : Yes (Preview),preview,,,,,the words of the cell
					| [A](/a) | | Yes, in preview | |    ! CELL_TEXT  ! : "Yes, in preview",,preview,,,in preview,the words of the cell
					| [A](/a) | Yes (EC P-256) | | |     ! CELL_TEXT  ! : Yes (EC P-256),supported,,EC,256,EC P-256,the words of the cell
					| [A\u202e](/a) | Yes | | |          ! CONTROL_CHARACTER ! the name 'AU+202E' has the invisible character U+202E
					| [A](/a) | Yes | | [t\u200b](/b) |  ! CONTROL_CHARACTER ! the link title
					| **N\u2066** | | | |                ! CONTROL_CHARACTER ! the category name
					| [A](/a) | Yes | |                  ! ROW_SHAPE  ! the row has 3 cells; it should have 4
					| [A](/a) | Yes | | | x |            ! ROW_SHAPE  ! the row has 5 cells; it should have 4
					some text                            ! ROW_SHAPE  ! it should start with '|'
					| [A](/a | Yes | | |                 ! LINK       ! that is closed
					| [A | Yes | | |                     ! LINK       ! that is closed
					| [A](/a) B | Yes | | |              ! LINK       ! one link
					| [A](/a) [B](/b) | Yes | | |        ! LINK       ! one link
					| [**A**](/a) | Yes | | |            ! LINK       ! one link
					| | Yes | | |                        ! LINK       ! one link
					| [A](/a) | Yes | | [B](/b           ! LINK       ! that are closed
					| [A](/a) | Yes | | [B](/b) [C](/c) |! LINK       ! joined by
					| [A](/a) | Yes | | see [B](/b) |    ! LINK       ! should be links
					| [A](/a) | Yes | | text |           ! LINK       ! should be links
					| [A](javascript:x) | Yes | | |      ! LINK       ! a web page
					| [A](mailto:x) | Yes | | |          ! LINK       ! a web page
					| [A](/a "t") | Yes | | |            ! LINK       ! written [title](url)
					| <https://a.b> | Yes | | |          ! LINK       ! written [title](url)
					| [???](/a) | Yes | | |              ! SERVICE_ID ! no ASCII letter or digit
					| **M** | Yes | | |                  ! CATEGORY   ! should be blank
					""")
	void rowThatCanNotBeReadIsAnError(String row, FindingKind kind, String message) {
		assertRowError(row, kind, message);
	}

	@Test
	void twoNamesWithOneIdAreAnError() {
		assertError(
				errors(FRONT_MATTER + HEADER
						+ "| **M** | | | |\n| [A B](/a) | Yes | | |\n| **N** | | | |\n| [a-b](/a) | Yes | | |\n"),
				FindingKind.SERVICE_ID, 11, "'a-b' has the id 'a-b', and so has 'A B' in line 9");
	}

	@Test
	void serviceTwiceInACategoryIsAnError() {
		assertRowErrors("| [A](/a) | Yes | | |\n| [A](/a) | Yes | | |", FindingKind.LISTED_TWICE, 10, "in line 9");
	}

	@Test
	void categoryTwiceIsAnError() {
		assertRowErrors("| [A](/a) | Yes | | |\n| **databases** | | | |", FindingKind.CATEGORY, 10, "in line 8");
	}

	@Test
	void rowBeforeAnyCategoryIsAnError() {
		assertError(errors(FRONT_MATTER + HEADER + "| [A](/a) | Yes | | |\n"), FindingKind.CATEGORY, 8,
				"before any category");
	}

	@Test
	void boldRowsUnderAHeadingOfRowsAreAnError() {
		assertError(errors(FRONT_MATTER + "## Media\n\n" + HEADER + "| [A](/a) | | | |\n| **B** | | | |\n"),
				FindingKind.CATEGORY, 11, "only one of them");
	}

	@Test
	void footnoteDefinedTwiceIsAnError() {
		assertRowErrors("| [A](/a) | Yes\\* | | |\n\n\\* One.\n\n\\* Two.", FindingKind.FOOTNOTE_DEFINED_TWICE, 13,
				"in line 11");
	}

	private static void assertRowErrors(String rows, FindingKind kind, int line, String message) {
		assertError(errors(FRONT_MATTER + HEADER + "| **Databases** | | | |\n" + rows + "\n"), kind, line, message);
	}

	@Test
	void noTableIsAnError() {
		assertError(errors(FRONT_MATTER + "Only text.\n"), FindingKind.NO_TABLE, 7, "Product, Feature, or Service");
	}

	@Test
	void tableWithOtherColumnsIsAnErrorThatNamesBoth() {
		assertError(errors(FRONT_MATTER + HEADER + "| **M** | | | |\n\n| A | B |\n|---|---|\n| c | d |\n"),
				FindingKind.TABLE_SHAPE, 10,
				"columns [A, B]; it should have 'Product, Feature, or Service' and either 'Key Vault'");
	}

	@Test
	void delimiterRowMissingIsAnError() {
		assertError(errors(FRONT_MATTER + HEADER.lines().findFirst().orElseThrow() + "\n| **M** | | | |\n"),
				FindingKind.TABLE_SHAPE, 6, "|---|---|---|---|");
	}

	@Test
	void tableWithoutRowsIsAnError() {
		assertError(errors(FRONT_MATTER + HEADER), FindingKind.NO_TABLE, 6, "no rows");
	}

	@Test
	void bytesThatAreNotUtf8AreAnErrorWithTheirLine() {
		byte[] bytes = (FRONT_MATTER + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
		assertError(errors(bytes), FindingKind.NOT_UTF8, 6, "saved as UTF-8");
	}

	@Test
	void controlCharacterIsAnErrorWithItsColumn() {
		assertError(errors(FRONT_MATTER + HEADER + "| **M** | | | |\n| [A\u0000](/a) | | | |\n"),
				FindingKind.CONTROL_CHARACTER, 9, "column 5 holds the control character U+0000");
	}

	@Test
	void fiveMegabytesOfPipesAreRefused() {
		byte[] pipes = "|".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII);
		assertError(errors(pipes), FindingKind.TOO_LARGE, 1, "at most 4194304 are read");
	}

	@Test
	void thousandsOfBadRowsAreReportedByAHundred() {
		String rows = "|".repeat(5).concat("|\n").repeat(500_000);
		assertThat(errors(FRONT_MATTER + HEADER + "| **M** | | | |\n" + rows)).hasSize(100);
	}

	@Test
	void lineThatIsTooLongIsRefused() {
		assertError(errors(FRONT_MATTER + HEADER + "| [A](/a) |" + "[".repeat(20_000) + "\n"), FindingKind.TOO_LARGE, 8,
				"at most 16384");
	}

	@ParameterizedTest
	@Timeout(20)
	@ValueSource(strings = { "-|", "#", "*", "\\*", "/", "<sup>", "# # ", " \t", "[a](/b/" })
	void repeatedCharactersTakeNeitherTimeNorStack(String repeated) {
		String line = repeated.repeat(16_000 / repeated.length());
		String lines = ("## " + line + "\nx" + line + "x\n").repeat(100);
		String rows = ("| [A](https://a.b" + "/".repeat(7000) + "?) | " + line.replace("|", "") + " | | |\n")
			.repeat(90);
		assertThatExceptionOfType(InvalidDocumentException.class)
			.isThrownBy(() -> parse(FRONT_MATTER + lines + HEADER + "| **M** |\n" + rows));
	}

	@Test
	@Timeout(10)
	void nestedBracketsAreReadInTime() {
		String cell = "[".repeat(8_000) + "a" + "](/b)".repeat(1_000);
		assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> parseRow("| " + cell + " | | | |"));
	}

}
