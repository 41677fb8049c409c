package org.cmkcatalog.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.cmkcatalog.document.KnownCells.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Columns are found by their words, in any order, in one tier of headers or two. */
class TableLayoutTests {

	private static final String FRONT_MATTER = """
			---
			title: A page
			ms.date: 07/19/2024
			---

			""";

	private static CatalogDocument parse(String table) {
		return CatalogDocumentParser.parse((FRONT_MATTER + table).getBytes(StandardCharsets.UTF_8));
	}

	private static CatalogDocument edition(String date) throws IOException {
		KnownCells known = new KnownCells();
		known.add("All", new Meaning(Support.SUPPORTED, null, List.of(), null));
		known.add("Preview for Apache Kafka, All RSA Lengths",
				new Meaning(Support.PREVIEW, null, List.of(), "for Apache Kafka"));
		return CatalogDocumentParser.parse(Files.readAllBytes(Path.of("seed-data/editions/%s.md".formatted(date))),
				known);
	}

	private static long count(CatalogDocument document, KeyStore keyStore, Support support) {
		return document.rows().stream().filter((row) -> row.cell(keyStore).support() == support).count();
	}

	/** The numbers were counted in the lines of the files, without the parser. */
	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			2019-07-02 ! 46 ! 12 ! 14 ! 3 ! 29 ! 0 ! 0  ! 0  ! 46
			2020-09-09 ! 79 ! 13 ! 65 ! 1 ! 11 ! 2 ! 0  ! 0  ! 79
			2023-05-05 ! 82 ! 13 ! 69 ! 0 ! 11 ! 2 ! 36 ! 11 ! 35
			2026-01-12 ! 91 ! 13 ! 91 ! 0 ! 0  ! 0 ! 50 ! 0  ! 41
			2026-04-02 ! 94 ! 13 ! 94 ! 0 ! 0  ! 0 ! 54 ! 0  ! 40
			""")
	void editionHasTheNumbersOfItsFile(String date, int rows, int categories, int supported, int preview,
			int notSupported, int notApplicable, int managedHsm, int deniedManagedHsm, int silent) throws IOException {
		CatalogDocument document = edition(date);
		assertThat(document.rows()).hasSize(rows);
		assertThat(document.categories()).hasSize(categories);
		assertThat(count(document, KeyStore.KEY_VAULT, Support.SUPPORTED)).isEqualTo(supported);
		assertThat(count(document, KeyStore.KEY_VAULT, Support.PREVIEW)).isEqualTo(preview);
		assertThat(count(document, KeyStore.KEY_VAULT, Support.NOT_SUPPORTED)).isEqualTo(notSupported);
		assertThat(count(document, KeyStore.KEY_VAULT, Support.NOT_APPLICABLE)).isEqualTo(notApplicable);
		assertThat(count(document, KeyStore.MANAGED_HSM, Support.SUPPORTED)).isEqualTo(managedHsm);
		assertThat(count(document, KeyStore.MANAGED_HSM, Support.NOT_SUPPORTED)).isEqualTo(deniedManagedHsm);
		assertThat(count(document, KeyStore.MANAGED_HSM, Support.NOT_LISTED)).isEqualTo(silent);
	}

	@ParameterizedTest
	@CsvSource({ "2019-07-02,KEY_VAULT,16", "2020-09-09,KEY_VAULT,6", "2023-05-05,KEY_VAULT,6",
			"2023-05-05,MANAGED_HSM,3" })
	void editionStatesAsManyKeysAsItsFile(String date, KeyStore keyStore, int keys) throws IOException {
		assertThat(edition(date).rows().stream().mapToLong((row) -> row.cell(keyStore).keyConstraints().size()).sum())
			.isEqualTo(keys);
	}

	@Test
	void editionsBeforeManagedHsmDoNotCoverIt() throws IOException {
		assertThat(edition("2020-09-09").keyStores()).containsExactly(KeyStore.KEY_VAULT);
		assertThat(edition("2023-05-05").keyStores()).containsExactly(KeyStore.KEY_VAULT, KeyStore.MANAGED_HSM);
	}

	/** But for the padding of cells, which differs from row to row. */
	@ParameterizedTest
	@ValueSource(strings = { "2019-07-02", "2020-09-09", "2023-05-05" })
	void tableIsRenderedWithAllItsColumns(String date) throws IOException {
		String file = Files.readString(Path.of("seed-data/editions/%s.md".formatted(date)));
		String rendered = CatalogDocumentRenderer.render(edition(date));
		assertThat(rows(rendered)).isEqualTo(rows(file));
		assertThat(rendered.lines().findFirst())
			.isEqualTo(file.lines().filter((line) -> line.startsWith("|")).findFirst());
	}

	private static String rows(String markdown) {
		return markdown.lines()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> Arrays.stream(line.split("\\|")).map(String::strip).collect(Collectors.joining("|")))
			.collect(Collectors.joining("\n"));
	}

	@Test
	void columnsAreFoundInAnyOrder() {
		DocumentRow row = parse(
				"""
						| Documentation | Managed HSM | Client-Side Using Client-Managed Key | Product, feature, or service | Key Vault |
						|---|---|---|---|---|
						| **M** | | | | |
						| [d](/d) | | No | [A](/a) | Yes |
						""")
			.rows()
			.get(0);
		assertThat(row.name()).isEqualTo("A");
		assertThat(row.keyVault().support()).isEqualTo(Support.SUPPORTED);
		assertThat(row.managedHsm().support()).isEqualTo(Support.NOT_LISTED);
		assertThat(row.documentation()).extracting(DocumentLink::title).containsExactly("d");
		assertThat(row.otherCells()).isEqualTo("No");
	}

	@Test
	void layoutOfThreeColumnsIsRead() {
		DocumentRow row = parse("""
				## Storage

				| Product, Feature, or Service | Server-Side Using Customer-Managed Key | Documentation |
				|---|---|---|
				| [A](/a) | Yes, RSA 3072-bit, including Managed HSM | [d](/d) |
				""").rows().get(0);
		assertThat(row.managedHsm().support()).isEqualTo(Support.SUPPORTED);
		assertThat(row.documentation()).hasSize(1);
	}

	@Test
	void headerOfTwoTiersIsRead() {
		CatalogDocument document = parse("""
				|   |   | **Keys** |
				|---|---|---|
				|   | **Server-Side Using Service-Managed Key** | **Server-Side Using Customer-Managed Key** |
				| **M** | | |
				| A | Yes | - |
				""");
		assertThat(document.rows().get(0).keyVault().support()).isEqualTo(Support.NOT_SUPPORTED);
		assertThat(document.tableHead().lines()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "| Product | Colour |", "| Product | Managed HSM |", "| Product | Documentation |",
			"| Key Vault | Managed HSM |", "| Product | Key Vault | Key Vault |",
			"| Product | Key Vault | Server-Side Using Customer-Managed Key |", "| | Key Vault | Managed HSM |" })
	void otherLayoutIsRefused(String header) {
		String delimiter = "|" + "---|".repeat(header.split("\\|").length - 1);
		assertThatExceptionOfType(InvalidDocumentException.class)
			.isThrownBy(() -> parse(header + "\n" + delimiter + "\n| **M** |\n| A | Yes | Yes |\n"))
			.withMessageContaining("it should have 'Product, Feature, or Service' and either");
	}

	@Test
	void secondTableWithOtherColumnsIsRefused() {
		assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> parse("""
				## M

				| Product | Key Vault | Managed HSM |
				|---|---|---|
				| A | Yes | |

				## N

				| Product | Managed HSM | Key Vault |
				|---|---|---|
				| B | Yes | |
				""")).withMessageContaining("14: the table has other columns than the first one");
	}

	@Test
	void namesHaveSpacesForBlanksOfOtherKinds() {
		assertThat(parse("| Product | Key Vault |\n|---|---|\n| **M\u00a0N** |\n| A&nbsp;B | Yes |\n").categories())
			.singleElement()
			.satisfies((category) -> {
				assertThat(category.name()).isEqualTo("M N");
				assertThat(category.rows().get(0).name()).isEqualTo("A B");
			});
	}

	@Test
	void layoutsWithoutLinksHaveOneFindingForThem() throws IOException {
		assertThat(edition("2019-07-02").findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.kind()).isEqualTo(FindingKind.PRODUCT_LINK_MISSING));
	}

}
