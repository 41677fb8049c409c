package org.cmkcatalog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People who use SQL read what the API answers, in every edition. */
@DataJpaTest(includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
		pattern = "org\\.cmkcatalog\\.((database|seed)\\..*|store\\.CatalogReader)"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Tag("database")
class ReportViewsTests {

	@Autowired
	private CatalogReader reader;

	@Autowired
	private JdbcTemplate jdbc;

	@SuppressWarnings("NullAway.Init") // read before all tests
	private Catalog catalog;

	@BeforeEach
	void read() {
		this.catalog = this.reader.read(LocalDate.parse(Catalog.DEFAULT_EDITION));
	}

	private List<Map<String, @Nullable String>> rows(String view, String order) {
		return this.jdbc.query("select * from %s order by %s".formatted(view, order), (row, number) -> {
			Map<String, @Nullable String> values = new LinkedHashMap<>();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				Object value = row.getObject(column);
				values.put(row.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT),
						(value != null) ? value.toString() : null);
			}
			return values;
		});
	}

	private <T> List<T> inEveryEdition(Function<Edition, List<T>> parts) {
		return this.catalog.editions().stream().map(parts).flatMap(List::stream).toList();
	}

	@Test
	void listingsAreTheRowsOfTheCatalog() {
		List<Map<String, @Nullable String>> expected = inEveryEdition(Edition::listings).stream()
			.map(ReportViewsTests::listing)
			.toList();
		assertThat(expected).hasSizeGreaterThan(600);
		assertThat(rows("report_listing", "edition, document_row")).isEqualTo(expected);
	}

	private static Map<String, @Nullable String> listing(Listing listing) {
		Map<String, @Nullable String> row = new LinkedHashMap<>();
		DocumentLink product = listing.row().product();
		row.put("edition", listing.edition().toString());
		row.put("document_row", String.valueOf(listing.number()));
		row.put("source_line", String.valueOf(listing.row().line()));
		row.put("category", listing.category().id());
		row.put("category_name", listing.category().name());
		row.put("service", listing.service());
		row.put("name", listing.name());
		row.put("url", (product != null) ? product.url() : null);
		for (KeyStore keyStore : KeyStore.values()) {
			cell(listing, keyStore).forEach((column, value) -> row
				.put(keyStore.name().toLowerCase(Locale.ROOT) + column.replace("_support", ""), value));
		}
		row.put("documentation", text(listing.row().documentation().stream().map(DocumentLink::url)));
		row.put("conflicts",
				text(listing.conflicts().stream().map((conflict) -> conflict.field().toString()).distinct()));
		return row;
	}

	/** What a row says of a key store; the keys begin with an underscore. */
	private static Map<String, @Nullable String> cell(Listing listing, KeyStore keyStore) {
		SupportCell cell = listing.row().cell(keyStore);
		Map<String, @Nullable String> said = new LinkedHashMap<>();
		said.put("_support", cell.support().name().toLowerCase(Locale.ROOT));
		said.put("_basis", cell.basis().name().toLowerCase(Locale.ROOT));
		said.put("_note", cell.note());
		said.put("_key_constraints", text(cell.keyConstraints().stream().map(KeyConstraint::inWords)));
		said.put("_footnotes", text(listing.footnotes(keyStore).stream().map(DocumentFootnote::text)));
		said.put("_as_written", cell.asWritten());
		return said;
	}

	/** The texts in one cell, or null if there are none. */
	private static @Nullable String text(Stream<String> texts) {
		List<String> all = texts.toList();
		return all.isEmpty() ? null : String.join("; ", all);
	}

	@Test
	void supportHasARowForEachListingAndKeyStore() {
		List<Map<String, @Nullable String>> expected = new ArrayList<>();
		for (Listing listing : inEveryEdition(Edition::listings)) {
			for (KeyStore keyStore : KeyStore.values()) {
				Map<String, @Nullable String> row = new LinkedHashMap<>();
				row.put("edition", listing.edition().toString());
				row.put("document_row", String.valueOf(listing.number()));
				row.put("source_line", String.valueOf(listing.row().line()));
				row.put("category", listing.category().id());
				row.put("category_name", listing.category().name());
				row.put("service", listing.service());
				row.put("name", listing.name());
				row.put("key_store", keyStore.name().toLowerCase(Locale.ROOT));
				cell(listing, keyStore).forEach((column, value) -> row.put(column.substring(1), value));
				expected.add(row);
			}
		}
		assertThat(rows("report_support", "edition, document_row, key_store")).isEqualTo(expected);
	}

	@Test
	void servicesAreTheServicesOfTheCatalog() {
		Map<List<@Nullable String>, Map<String, @Nullable String>> read = rows("report_service", "edition").stream()
			.collect(Collectors.toMap((row) -> List.of(row.get("edition"), row.get("service")), Function.identity()));
		Map<List<@Nullable String>, Map<String, @Nullable String>> expected = inEveryEdition(Edition::services).stream()
			.map(ReportViewsTests::service)
			.collect(Collectors.toMap((row) -> List.of(row.get("edition"), row.get("service")), Function.identity()));
		assertThat(read).isEqualTo(expected);
		assertThat(read.values()).extracting((row) -> row.get("key_vault")).contains("conflicting");
	}

	private static Map<String, @Nullable String> service(ListedService service) {
		Map<String, @Nullable String> row = new LinkedHashMap<>();
		row.put("edition", service.edition().id().toString());
		row.put("service", service.id());
		row.put("name", service.name());
		row.put("categories", text(service.listings().stream().map((listing) -> listing.category().id())));
		row.put("category_names", text(service.listings().stream().map((listing) -> listing.category().name())));
		for (KeyStore keyStore : KeyStore.values()) {
			String column = keyStore.name().toLowerCase(Locale.ROOT);
			row.put(column,
					service.support(keyStore)
						.map((support) -> support.name().toLowerCase(Locale.ROOT))
						.orElse("conflicting"));
			row.put(column + "_basis", service.basis(keyStore).name().toLowerCase(Locale.ROOT));
			row.put(column + "_notes", service.note(keyStore));
			row.put(column + "_key_constraints",
					text(service.keyConstraints(keyStore).stream().map(KeyConstraint::inWords)));
			row.put(column + "_footnotes", text(service.footnotes(keyStore).stream().map(DocumentFootnote::text)));
			row.put(column + "_as_written", service.asWritten(keyStore));
		}
		row.put("has_conflict",
				String.valueOf(service.listings().stream().anyMatch((listing) -> !listing.conflicts().isEmpty())));
		return row;
	}

	@Test
	void editionsHaveTheirCountsAndOneIsTheLatest() {
		List<Map<String, @Nullable String>> expected = this.catalog.editions().stream().map((edition) -> {
			Map<String, @Nullable String> row = new LinkedHashMap<>();
			row.put("edition", edition.id().toString());
			row.put("is_latest", String.valueOf(edition == this.catalog.latest()));
			row.put("title", edition.document().title());
			row.put("url", edition.document().url());
			row.put("sha256", edition.sha256());
			row.put("categories", String.valueOf(edition.categories().size()));
			row.put("listings", String.valueOf(edition.listings().size()));
			row.put("services", String.valueOf(edition.services().size()));
			return row;
		})
			.sorted((one, other) -> String.valueOf(one.get("edition")).compareTo(String.valueOf(other.get("edition"))))
			.toList();
		assertThat(rows("report_edition", "edition")).isEqualTo(expected);
	}

	@Test
	void documentedQueriesAnswerWithTheCountsOfTheApi() throws IOException {
		String[] queries = documented(0).split(";");
		Map<String, Long> byCategory = this.catalog.pinned()
			.listings()
			.stream()
			.filter((listing) -> listing.row().managedHsm().support() == Support.SUPPORTED)
			.collect(Collectors.groupingBy((listing) -> listing.category().name(), Collectors.counting()));
		assertThat(this.jdbc.queryForList(queries[0])).extracting((row) -> List.copyOf(row.values()).toString())
			.containsExactlyInAnyOrderElementsOf(byCategory.entrySet()
				.stream()
				.map((count) -> "[%s, %d]".formatted(count.getKey(), count.getValue()))
				.toList())
			.startsWith("[Storage, 13]");
		long notSilent = this.catalog.latest()
			.services()
			.stream()
			.filter((service) -> !service.support(KeyStore.MANAGED_HSM).equals(Optional.of(Support.NOT_LISTED)))
			.count();
		assertThat(this.jdbc.queryForList(queries[1])).hasSize((int) notSilent).hasSizeGreaterThan(50);
	}

	@Test
	@Tag("postgresql")
	void documentedRoleReadsTheViewsAndNoTable() throws IOException {
		this.jdbc.execute(documented(1));
		this.jdbc.execute((Connection connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("set role cmk_report");
				for (String view : List.of("edition", "listing", "support", "service")) {
					statement.execute("select * from report_" + view);
				}
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> statement.execute("select * from listing"))
					.withMessageContaining("permission denied");
				return statement.execute("reset role");
			}
		});
	}

	/** A block of SQL in the documentation. */
	private static String documented(int block) throws IOException {
		return Files.readString(Path.of("docs/dashboards.md")).split("```sql\n")[block + 1].split("```")[0];
	}

}
