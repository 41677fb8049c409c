package org.cmkcatalog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.cmkcatalog.LongEdition;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.UnknownPinnedEditionException;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is read from the tables is what the documents say: the shipped ones, two that are
 * longer than a part, and one with everything that the shipped ones lack.
 */
@DataJpaTest(includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
		pattern = "org\\.cmkcatalog\\.((database|seed)\\..*|store\\.CatalogReader)"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Tag("database")
class CatalogReaderTests {

	private static final LocalDate PINNED = LocalDate.of(2024, 7, 19);

	/** As many rows as two parts have. */
	private static final LocalDate TWO_PARTS = LocalDate.of(2020, 1, 1);

	/** A part and a tenth of one. */
	private static final LocalDate MORE_THAN_A_PART = LocalDate.of(2021, 1, 1);

	private static final String ODD = """
			---
			title: "Odd: \\"quoted\\""
			ms.date: 01/01/2022
			---

			| Product, Feature, or Service | Key Vault | Managed HSM | Documentation |
			|---|:--|---|---|---|
			| **Éx \\_ \\*empty\\*** | | | |
			| **Storage & more** | | | |
			| Plain name | | N/A | |
			| [Blob \\[v2\\]](/azure/blob) | Yes\\*\\* (RSA 3072-bit) | Yes\\* | [One](/a), [two](b.md#c) and [three](https://example.com/x?y=z) |
			| [Äther](/azure/aether/) | Yes\\*\\*\\* | Yes (RSA 4096-bit) | [One](/a)  and [two](b.md) |
			| [Alpha](/azure/alpha) | Yes | | [Alpha keys](/alpha/keys) |
			| **Compute** | | | |
			| [Beta](/azure/beta) | Yes | Yes | [Beta keys](/beta/keys) |
			| [Alpha](/azure/beta) | | | [Alpha keys](/beta/keys) |
			| [Blob \\[v2\\]](/azure/blobs) | | Yes\\*\\* | |
			| **Other** | | | |
			| [Alpha](/azure/alpha) | N/A | Yes | [Alpha keys](/alpha/keys) |

			\\* First, see [a link](/note/a) and [another](note.md).
			\\*\\* Second.

			\\*\\*\\*\\* Never used.
			""";

	@TempDir
	private static Path folder;

	@Autowired
	private CatalogReader reader;

	@Autowired
	private JdbcTemplate jdbc;

	@SuppressWarnings("NullAway.Init") // read before all tests
	private SeedData seed;

	@SuppressWarnings("NullAway.Init") // read before all tests
	private Catalog catalog;

	@DynamicPropertySource
	static void seedFolder(DynamicPropertyRegistry registry) throws IOException {
		longEdition(TWO_PARTS, 1819);
		longEdition(MORE_THAN_A_PART, 1000);
		Files.writeString(folder.resolve("editions/2022-01-01.md"), ODD);
		for (String file : List.of("editions/2019-07-02.md", "editions/2023-05-05.md", "editions/2024-07-19.md",
				"editions/2024-10-25.md", "editions/2026-05-15.md", "renames.csv", "aliases.csv", "cells.csv",
				"services.csv", "resource-types.csv", "terraform-types.csv", "display-names.csv")) {
			Files.copy(Path.of("seed-data", file), folder.resolve(file));
		}
		registry.add("cmk.catalog.seed-location", folder::toString);
	}

	private static void longEdition(LocalDate date, int products) throws IOException {
		LongEdition.write(folder, products);
		Path written = folder.resolve("editions/2024-07-19.md");
		Files.writeString(folder.resolve("editions/%s.md".formatted(date)),
				Files.readString(written)
					.replace("07/19/2024",
							"%02d/%02d/%d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear())));
		Files.delete(written);
	}

	@BeforeEach
	void read() {
		this.seed = SeedReader.read(folder.toString(), new PathMatchingResourcePatternResolver());
		this.catalog = this.reader.read(PINNED);
	}

	private CatalogDocument file(LocalDate edition) {
		return this.seed.editions()
			.stream()
			.filter((read) -> read.date().equals(edition))
			.findFirst()
			.orElseThrow()
			.document();
	}

	private Edition edition(LocalDate date) {
		return this.catalog.edition(date).orElseThrow();
	}

	@Test
	void everyEditionSaysWhatItsFileSays() {
		assertThat(this.catalog.editions()).hasSize(8);
		SoftAssertions all = new SoftAssertions();
		for (Edition edition : this.catalog.editions()) {
			CatalogDocument read = edition.document();
			CatalogDocument file = file(edition.id());
			all.assertThat(CatalogDocumentRenderer.render(read)).isEqualTo(CatalogDocumentRenderer.render(file));
			all.assertThat(List.of(read.title(), read.url(), read.layout(), read.tableHead()))
				.isEqualTo(List.of(file.title(), file.url(), file.layout(), file.tableHead()));
			all.assertThat(read.source()).isEqualTo(file.source());
			all.assertThat(read.footnotes()).isEqualTo(stored(file.footnotes()));
			all.assertThat(read.findings()).isEqualTo(file.findings());
			all.assertThat(read.contradictions().stream().map(CatalogReaderTests::facts))
				.containsExactlyInAnyOrderElementsOf(
						file.contradictions().stream().map(CatalogReaderTests::facts).toList());
			all.assertThat(read.categories()).isEqualTo(withDefinedMarkers(file));
		}
		all.assertAll();
	}

	private static List<Object> facts(Contradiction contradiction) {
		return List.of(contradiction.field(), contradiction.row().line(), contradiction.asWritten(),
				contradiction.other().line(), contradiction.otherAsWritten());
	}

	/** A marker without a footnote is in the cell as written, and only there. */
	private static List<DocumentCategory> withDefinedMarkers(CatalogDocument document) {
		Set<String> defined = document.footnotes()
			.stream()
			.map(DocumentFootnote::marker)
			.collect(Collectors.toUnmodifiableSet());
		return document.categories()
			.stream()
			.map((category) -> new DocumentCategory(category.line(), category.id(), category.name(),
					category.rows()
						.stream()
						.map((row) -> new DocumentRow(row.line(), row.id(), row.name(), row.product(),
								withMarkers(row.keyVault(), defined), withMarkers(row.managedHsm(), defined),
								row.documentation(), row.otherCells()))
						.toList()))
			.toList();
	}

	private static SupportCell withMarkers(SupportCell cell, Set<String> defined) {
		return new SupportCell(cell.asWritten(), cell.support(), cell.basis(), cell.keyConstraints(),
				cell.markers().stream().filter(defined::contains).toList(), cell.note());
	}

	/** What comes between links is in the text of a footnote, and only there. */
	private static List<DocumentFootnote> stored(List<DocumentFootnote> footnotes) {
		return footnotes.stream()
			.map((note) -> new DocumentFootnote(note.line(), note.marker(), note.text(), note.asWritten(),
					note.blankLinesBefore(),
					note.links()
						.stream()
						.map((link) -> new DocumentLink(link.title(), link.urlAsWritten(), link.url(), ""))
						.toList()))
			.toList();
	}

	@Test
	void everyListingIsOfItsServiceWithItsFootnotesAndConflicts() {
		assertThat(this.seed.editions()).hasSize(8);
		SoftAssertions all = new SoftAssertions();
		for (SeedEdition file : this.seed.editions()) {
			Edition read = edition(file.date());
			all.assertThat(read.sha256()).isEqualTo(file.sha256());
			Edition expected = Edition.of(file.document(), file.sha256(), (row) -> serviceId(file, row));
			all.assertThat(read.categories()).isEqualTo(expected.categories());
			all.assertThat(contents(read)).isEqualTo(contents(expected));
		}
		all.assertAll();
	}

	private static List<List<Object>> contents(Edition edition) {
		return edition.listings()
			.stream()
			.map((listing) -> List.<Object>of(listing.edition(), listing.number(), listing.service(),
					listing.category(), listing.nameRank(), stored(listing.keyVaultFootnotes()),
					stored(listing.managedHsmFootnotes()), listing.conflicts()))
			.toList();
	}

	@Test
	void documentOfThePinnedEditionIsByteForByteThatOfItsFile() throws IOException {
		String source = Files.readString(Path.of("seed-data/editions/2024-07-19.md"));
		int start = source.indexOf("| Product, Feature, or Service |");
		int end = source.indexOf("\n\n## Related content") + 1;
		assertThat(CatalogDocumentRenderer.render(this.catalog.pinned().document()))
			.isEqualTo(source.substring(start, end));
	}

	@Test
	void editionLongerThanAPartIsReadWholeAndInOrder() {
		assertThat(ListingRows.PART).isEqualTo(1000);
		assertThat(edition(TWO_PARTS).listings()).extracting(Listing::number)
			.isEqualTo(IntStream.rangeClosed(1, 2000).boxed().toList());
		assertThat(edition(TWO_PARTS).services()).hasSize(1819);
		assertThat(edition(MORE_THAN_A_PART).listings()).extracting(Listing::name)
			.isEqualTo(Stream
				.concat(IntStream.rangeClosed(1, 1000).boxed(), IntStream.rangeClosed(1, 100).mapToObj((i) -> 10 * i))
				.map("Product %04d"::formatted)
				.toList());
	}

	@Test
	void servicesHaveTheNamesAliasesAndSuccessionsOfTheFiles() {
		Map<String, Map<String, KnownName>> expected = new TreeMap<>();
		this.seed.editions()
			.forEach((edition) -> edition.document()
				.rows()
				.forEach((row) -> expected.computeIfAbsent(serviceId(edition, row), (id) -> new HashMap<>())
					.merge(row.name(), new KnownName(row.name(), edition.date(), edition.date()),
							(earlier, later) -> new KnownName(row.name(), earlier.firstListed(), later.lastListed()))));
		Map<String, Map<String, KnownName>> read = new TreeMap<>();
		this.catalog.services()
			.all()
			.forEach((service) -> read.put(service.id(),
					service.names().stream().collect(Collectors.toMap(KnownName::text, Function.identity()))));
		assertThat(read).isEqualTo(expected);
		assertThat(this.catalog.services().successions()).isEqualTo(this.seed.successions()).isNotEmpty();
		int aliases = this.catalog.services().all().stream().mapToInt((service) -> service.aliases().size()).sum();
		assertThat(this.catalog.services().otherNames()).contains("Azure Stack")
			.hasSize(this.seed.aliases().size() - aliases);
		assertThat(this.catalog.services().named("AKS")).extracting(KnownService::id)
			.containsExactly("azure-kubernetes-service");
	}

	@Test
	void resourceTypesAreThoseOfTheFiles() {
		assertThat(this.catalog.resourceTypes().rules()).isEqualTo(this.seed.resourceTypes().rules()).isNotEmpty();
		assertThat(this.catalog.resourceTypes().terraformTypes())
			.containsExactlyInAnyOrderElementsOf(this.seed.resourceTypes().terraformTypes())
			.isNotEmpty();
		assertThat(this.catalog.resourceTypes().names())
			.containsExactlyInAnyOrderElementsOf(this.seed.resourceTypes().names())
			.isNotEmpty();
	}

	private static String serviceId(SeedEdition edition, DocumentRow row) {
		return edition.serviceId(row).value();
	}

	@Test
	void contentHashIsThatOfTheTables() {
		assertThat(this.catalog.contentHash()).hasSize(64)
			.isEqualTo(this.jdbc.queryForObject("select content_hash from catalog", String.class));
		assertThat(this.reader.contentHash()).contains(this.catalog.contentHash());
	}

	@Test
	void pinnedEditionThatIsNotThereIsNamed() {
		assertThatExceptionOfType(UnknownPinnedEditionException.class)
			.isThrownBy(() -> this.reader.read(LocalDate.of(2024, 7, 20)))
			.withMessageContaining("cmk.catalog.edition is 2024-07-20");
	}

}
