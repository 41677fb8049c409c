package org.cmkcatalog.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.cmkcatalog.document.KnownCells.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What support cells say, in columns about one key store and about all. */
class SupportCellTests {

	private static final String FRONT_MATTER = """
			---
			title: A page
			ms.date: 07/19/2024
			---

			""";

	private static final String TWO_COLUMNS = FRONT_MATTER + """
			| Product, Feature, or Service | Key Vault | Managed HSM | Documentation |
			|---|---|---|---|
			| **M** |
			| [A](/a) | %s | %s | |
			""";

	private static final String ONE_COLUMN = FRONT_MATTER + """
			| Product, Feature, or Service | Server-Side Using Customer-Managed Key |
			|---|---|
			| **M** |
			| A | %s |
			| B | Yes, including Managed HSM |
			""";

	private static DocumentRow row(String document, String... cells) {
		return row(document, new KnownCells(), cells);
	}

	private static DocumentRow row(String document, KnownCells known, String... cells) {
		String text = document.formatted((Object[]) cells);
		return CatalogDocumentParser.parse(text.getBytes(StandardCharsets.UTF_8), known).rows().get(0);
	}

	private static String said(SupportCell cell) {
		return "%s %s %s%s".formatted(cell.support(),
				cell.keyConstraints().stream().map(KeyConstraint::inWords).toList(), cell.markers(),
				(cell.note() != null) ? " " + cell.note() : "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			yes                                              ! supported [] []
			YES                                              ! supported [] []
			Preview                                          ! preview [] []
			Preview, RSA 2048-bit                            ! preview [RSA 2048] []
			-                                                ! not_supported [] []
			–                                                ! not_supported [] []
			-\\*                                             ! not_supported [] [*]
			n/a                                              ! not_applicable [] []
			Yes.                                             ! supported [] []
			Yes<br>(RSA 3072-bit)                            ! supported [RSA 3072] []
			Yes<sup>1</sup>                                  ! supported [] [1]
			Yes<sup>1, 2</sup>                               ! supported [] [1, 2]
			Yes\\* \\*\\*                                    ! supported [] [*, **]
			Yes (RSA 2048-bit, 3072-bit and 4096-bit)        ! supported [RSA 2048, RSA 3072, RSA 4096] []
			Yes (RSA 2048, 3072, and 4096 bits)              ! supported [RSA 2048, RSA 3072, RSA 4096] []
			Yes (RSA 2048-bit or RSA 3072-bit)               ! supported [RSA 2048, RSA 3072] []
			Yes (RSA 2048, 3072, 4096)                       ! supported [RSA 2048, RSA 3072, RSA 4096] []
			Yes, RSA 2048-bit<br>RSA 3072-bit                ! supported [RSA 2048, RSA 3072] []
			Yes, rsa 2048/3072-bit                           ! supported [RSA 2048, RSA 3072] []
			Yes (RSA-HSM 2048-bit, EC 256-bit)               ! supported [RSA-HSM 2048, EC 256] []
			Yes ([learn more](/x))                           ! supported [] []
			[Yes](/x)                                        ! supported [] []
			""")
	void cellAboutOneKeyStoreIsRead(String cell, String said) {
		DocumentRow row = row(TWO_COLUMNS, cell, cell);
		assertThat(said(row.keyVault())).isEqualTo(said);
		assertThat(said(row.managedHsm())).isEqualTo(said);
		assertThat(row.keyVault().asWritten()).isEqualTo(cell);
		assertThat(row.keyVault().basis()).isEqualTo(SupportBasis.STATED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			Yes                                    ! supported [] []           ! not_listed [] []         ! stated
			Yes, including Managed HSM             ! supported [] []           ! supported [] []          ! stated
			Yes (including managed HSM)            ! supported [] []           ! supported [] []          ! stated
			Yes\\*\\*, including Managed HSM       ! supported [] [**]         ! supported [] [**]        ! stated
			Yes, RSA 3072-bit, including Managed HSM ! supported [RSA 3072] [] ! supported [RSA 3072] []  ! stated
			Yes, RSA 2048-bit                      ! supported [RSA 2048] []   ! not_listed [] []         ! stated
			N/A\\*                                 ! not_applicable [] [*]     ! not_listed [] []         ! stated
			-                                      ! not_supported [] []       ! not_supported [] []      ! inferred
			Preview, including Managed HSM         ! preview [] []             ! preview [] []            ! stated
			""")
	void cellAboutAllKeyStoresIsRead(String cell, String keyVault, String managedHsm, String basis) {
		DocumentRow row = row(ONE_COLUMN, cell);
		assertThat(said(row.keyVault())).isEqualTo(keyVault);
		assertThat(said(row.managedHsm())).isEqualTo(managedHsm);
		assertThat(row.managedHsm().basis()).hasToString(basis);
		assertThat(row.managedHsm().asWritten()).isEqualTo(managedHsm.startsWith("not_listed") ? "" : cell);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			Yes, not including Managed HSM       ! '"Yes, not including Managed HSM",,,,,,'
			Yes, except Managed HSM              ! '"Yes, except Managed HSM",,,,,,'
			Managed HSM only                     ! 'Managed HSM only,,,,,,'
			Yes, including Managed HSM (preview) ! '"Yes, including Managed HSM (preview)",,,,,,'
			Yes (EC P-256), including Managed HSM ! '"Yes (EC P-256), including Managed HSM",,,,,,'
			""")
	void meaningIsLeftToAPersonUnlessTheWordsAreClear(String cell, String line) {
		assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(() -> row(ONE_COLUMN, cell))
			.withMessageEndingWith(": " + line);
	}

	@Test
	void editionThatDoesNotSpeakOfManagedHsmSaysNothingOfIt() {
		DocumentRow row = row(ONE_COLUMN.replace(", including Managed HSM", ""), "-");
		assertThat(said(row.managedHsm())).isEqualTo("not_listed [] []");
		assertThat(row.managedHsm().basis()).isEqualTo(SupportBasis.NOT_COVERED);
	}

	@Test
	void linksInACellAreDocumentation() {
		DocumentRow row = row(ONE_COLUMN,
				"Yes, including Managed HSM ([learn more](../../cosmos-db/cmk.md) and [there](/b))");
		assertThat(said(row.managedHsm())).isEqualTo("supported [] []");
		assertThat(row.documentation()).extracting((link) -> link.title() + " " + link.url())
			.containsExactly("learn more https://learn.microsoft.com/azure/cosmos-db/cmk",
					"there https://learn.microsoft.com/b");
	}

	@Test
	void knownTextMeansWhatItsLineSays() {
		KnownCells known = new KnownCells();
		known.add("yes (EC  p-256)",
				new Meaning(Support.SUPPORTED, null, List.of(new KeyConstraint(KeyType.EC, 256)), "curve P-256"));
		known.add("All", new Meaning(Support.SUPPORTED, null, List.of(), null));
		assertThat(said(row(TWO_COLUMNS, known, "Yes (EC P-256)\\*", "").keyVault()))
			.isEqualTo("supported [EC 256] [*] curve P-256");
		DocumentRow all = row(ONE_COLUMN, known, "All, including Managed HSM");
		assertThat(said(all.keyVault()) + said(all.managedHsm())).isEqualTo("supported [] []supported [] []");
		assertThat(said(row(ONE_COLUMN, known, "ALL.").managedHsm())).isEqualTo("not_listed [] []");
		assertThatExceptionOfType(InvalidDocumentException.class)
			.isThrownBy(() -> row(TWO_COLUMNS, known, "Yes", "All"))
			.withMessageContaining("All,,supported");
	}

	@Test
	void lineAboutManagedHsmHoldsInItsColumn() {
		KnownCells known = new KnownCells();
		known.add("Soon", new Meaning(Support.NOT_SUPPORTED, null, List.of(), null));
		known.add("Soon", new Meaning(null, Support.PREVIEW, List.of(), "soon"));
		DocumentRow row = row(TWO_COLUMNS, known, "Soon", "Soon");
		assertThat(said(row.keyVault())).isEqualTo("not_supported [] []");
		assertThat(said(row.managedHsm())).isEqualTo("preview [] [] soon");
	}

	@Test
	void messageQuotesEightyCharactersOfACell() {
		assertThatExceptionOfType(InvalidDocumentException.class)
			.isThrownBy(() -> row(TWO_COLUMNS, "x".repeat(5000), ""))
			.satisfies((ex) -> assertThat(ex.getMessage()).contains("'" + "x".repeat(79) + "…'").hasSizeLessThan(600));
	}

}
