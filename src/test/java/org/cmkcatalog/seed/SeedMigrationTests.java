package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Seeds one database again and again, with files that change. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class SeedMigrationTests {

	private static final String NAME = "2024-07-19.md";

	@TempDir
	private Path folder;

	private final Map<String, String> database = TestDatabase.createLasting();

	private final JdbcTemplate jdbc = new JdbcTemplate(
			new DriverManagerDataSource(this.database.getOrDefault("spring.datasource.url", ""),
					this.database.getOrDefault("spring.datasource.username", ""),
					this.database.getOrDefault("spring.datasource.password", "")));

	@BeforeEach
	void copyEdition() throws IOException {
		Files.createDirectories(this.folder.resolve("editions"));
		Files.copy(Path.of("seed-data/editions", NAME), edition(NAME));
	}

	private Path edition(String name) {
		return this.folder.resolve("editions").resolve(name);
	}

	/** As much of the service as fills the tables. */
	private void seed() {
		run(SeedCommand.Settings.class, WebApplicationType.NONE);
	}

	private void start(String... arguments) {
		run(CmkCatalogApplication.class, WebApplicationType.SERVLET, arguments);
	}

	private void run(Class<?> application, WebApplicationType type, String... arguments) {
		Map<String, Object> properties = new HashMap<>(this.database);
		properties.put("cmk.catalog.seed-location", this.folder.toString());
		properties.put("server.port", "0");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(type)
			.properties(properties)
			.run(arguments)) {
			assertThat(context.isRunning()).isTrue();
		}
	}

	private void change(String from, String to) throws IOException {
		String text = Files.readString(edition(NAME));
		assertThat(text).contains(from);
		Files.writeString(edition(NAME), text.replace(from, to));
	}

	private List<Map<String, Object>> history() {
		return this.jdbc.queryForList(
				"select * from \"flyway_schema_history\" where \"description\" = 'seed catalog' order by \"installed_rank\"");
	}

	private @Nullable Integer count(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table, Integer.class);
	}

	@Test
	void startFillsTheTables() {
		start();
		assertThat(List.of("edition", "category", "service", "listing", "footnote", "documentation_link",
				"listing_footnote", "listing_conflict", "finding", "service_name", "service_succession"))
			.extracting(this::count)
			.containsExactly(1, 14, 97, 105, 3, 53, 8, 6, 60, 97, 0);
	}

	@Test
	void seedWithRenamesFillsNamesAndSuccessions() throws IOException {
		for (String file : List.of("editions/2024-10-25.md", "editions/2026-05-15.md", "renames.csv")) {
			Files.copy(Path.of("seed-data", file), this.folder.resolve(file));
		}
		seed();
		assertThat(List.of("edition", "service", "listing", "service_name", "service_succession"))
			.extracting(this::count)
			.containsExactly(3, 108, 291, 117, 1);
		assertThat(this.jdbc.queryForList(
				"select name from service_name where service_id = 'azure-ai-studio' order by first_edition",
				String.class))
			.containsExactly("Azure AI Studio", "Azure AI Foundry", "Microsoft Foundry");
	}

	private void copyTypes() throws IOException {
		for (String file : List.of("resource-types.csv", "terraform-types.csv", "display-names.csv")) {
			Files.copy(Path.of("seed-data", file), this.folder.resolve(file));
		}
	}

	@Test
	void seedWithAChangedTypeBuildsTheCatalogAnew() throws IOException {
		copyTypes();
		seed();
		String vault = "select is_name from resource_type_rule where type = 'Microsoft.KeyVault/vaults'";
		assertThat(this.jdbc.queryForObject(vault, Boolean.class)).isTrue();
		Path file = this.folder.resolve("resource-types.csv");
		Files.writeString(file, Files.readString(file).replace("key-vault,,yes,", "key-vault,,no,"));
		seed();
		assertThat(history()).hasSize(2);
		assertThat(this.jdbc.queryForObject(vault, Boolean.class)).isFalse();
	}

	@Test
	void seedWithABadRenameStopsAndChangesNothing(CapturedOutput output) throws IOException {
		seed();
		Files.writeString(this.folder.resolve("renames.csv"), "edition,kind,from,to\n2024-07-19,renamed,Face,Fase\n");
		assertThatExceptionOfType(Exception.class).isThrownBy(this::seed);
		assertThat(output).contains("renames.csv:2: the edition 2024-07-19 does not list 'Fase'");
		assertThat(history()).hasSize(1);
	}

	@Test
	void seedWithARenameOfAnotherEditionSaysThatItWasNotChecked(CapturedOutput output) throws IOException {
		Files.writeString(this.folder.resolve("renames.csv"), "edition,kind,from,to\n2024-08-01,renamed,Face,Fase\n");
		seed();
		assertThat(output).contains("renames.csv:2: there is no edition 2024-08-01, so the line was not checked");
	}

	@Test
	void seedWithUnchangedFilesDoesNothing() {
		seed();
		this.jdbc.update("update listing set name = 'left alone' where document_row = 1");
		seed();
		assertThat(history()).hasSize(1);
		assertThat(this.jdbc.queryForObject("select name from listing where document_row = 1", String.class))
			.isEqualTo("left alone");
	}

	@Test
	void seedWithAChangedFileBuildsTheCatalogAnew() throws IOException {
		seed();
		change("| [Azure AI Search](/azure/search/) | Yes | | |",
				"| [Azure AI Search](/azure/search/) | Yes | Yes | |");
		seed();
		assertThat(history()).hasSize(2);
		assertThat(this.jdbc.queryForObject("select managed_hsm_support from listing where document_row = 1",
				String.class))
			.isEqualTo("supported");
		assertThat(count("listing")).isEqualTo(105);
	}

	@Test
	void seedWithAnotherEditionAddsIt() throws IOException {
		seed();
		Files.writeString(edition("2025-01-31.md"),
				Files.readString(edition(NAME)).replace("ms.date: 07/19/2024", "ms.date: 01/31/2025"));
		seed();
		assertThat(count("edition")).isEqualTo(2);
		assertThat(count("listing")).isEqualTo(210);
		assertThat(count("service")).isEqualTo(97);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					ms.date: 07/19/2024            ! ms.author: x                 ! editions/2024-07-19.md:1: the front matter has no date
					ms.date: 07/19/2024            ! ms.date: 07/20/2024          ! editions/2024-07-19.md:6: ms.date is 2024-07-20; the file should be named 2024-07-20.md
					[Batch](/azure/batch/) | Yes | ! [Batch](/azure/batch/) | Si | ! editions/2024-07-19.md:66: the Key Vault cell says 'Si'; it can say Yes
					[Batch](/azure/batch/) | Yes | ! [Batch](/azure/batch/) |      ! editions/2024-07-19.md:66: the row has 3 cells; it should have 4
					[Batch](/azure/batch/)         ! [Batch](/azure/batch/         ! editions/2024-07-19.md:66: the first cell is
					[Batch](/azure/batch/)         ! [Face?](/azure/batch/)        ! editions/2024-07-19.md:66: 'Face?' has the id 'face', and so has 'Face' in line 29
					| Key Vault | Managed HSM |    ! | Safe | Managed HSM |        ! editions/2024-07-19.md:16: the table has the columns
					""")
	void seedWithABadDocumentStopsAndChangesNothing(String from, String to, String reason, CapturedOutput output)
			throws IOException {
		seed();
		change(from, to);
		assertThatExceptionOfType(Exception.class).isThrownBy(this::seed);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(reason)
			.contains("The database is unchanged");
		assertThat(history()).hasSize(1);
		assertThat(count("listing")).isEqualTo(105);
		Files.copy(Path.of("seed-data/editions", NAME), edition(NAME), StandardCopyOption.REPLACE_EXISTING);
		seed();
	}

	@Test
	void firstSeedWithABadDocumentLeavesTheDatabaseEmpty(CapturedOutput output) throws IOException {
		Files.write(edition(NAME), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
		Files.writeString(edition("2020-01-01.md"), "|".repeat(100));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::seed);
		assertThat(output).contains("editions/2020-01-01.md:1: the file has no front matter")
			.contains("editions/2024-07-19.md:1: byte 4 of the file is not UTF-8");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from information_schema.tables where lower(table_name) = 'listing'", Integer.class))
			.isZero();
	}

	@Test
	void seedWithoutEditionsSaysWhatShouldBeThere(CapturedOutput output) throws IOException {
		Files.delete(edition(NAME));
		assertThatExceptionOfType(Exception.class).isThrownBy(this::seed);
		assertThat(output).contains("there should be at least one file YYYY-MM-DD.md");
	}

	@Test
	void startWithAPinnedEditionThatIsMissingNamesTheKnown(CapturedOutput output) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> start("--cmk.catalog.edition=2020-02-02"));
		assertThat(output).contains("cmk.catalog.edition is 2020-02-02, and the catalog has the editions [2024-07-19]");
	}

}
