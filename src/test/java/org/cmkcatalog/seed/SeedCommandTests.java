package org.cmkcatalog.seed;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cmkcatalog.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command writes and says, and the exit code that a release sees. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class SeedCommandTests {

	private static final String FILLED = "The tables were filled. The content hash is ";

	private static final String UNCHANGED = "The tables already contain the seed data; nothing was written. "
			+ "The content hash is ";

	private final Map<String, String> database = TestDatabase.createLasting();

	private final JdbcTemplate jdbc = new JdbcTemplate(
			new DriverManagerDataSource(this.database.getOrDefault("spring.datasource.url", ""),
					this.database.getOrDefault("spring.datasource.username", ""),
					this.database.getOrDefault("spring.datasource.password", "")));

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	private int seed(String... arguments) {
		Stream<String> database = this.database.entrySet()
			.stream()
			.map((setting) -> "--%s=%s".formatted(setting.getKey(), setting.getValue()));
		return run(Stream.concat(database, Stream.of(arguments)).toArray(String[]::new));
	}

	private int run(String... arguments) {
		this.out.getBuffer().setLength(0);
		return SeedCommand.run(arguments, new PrintWriter(this.out, true), new PrintWriter(this.err, true));
	}

	private String contentHash() {
		return String.valueOf(this.jdbc.queryForObject("select content_hash from catalog", String.class));
	}

	private List<Map<String, Object>> migrations() {
		return this.jdbc.queryForList("select * from \"flyway_schema_history\" order by \"installed_rank\"");
	}

	@Test
	void emptyDatabaseIsFilled() {
		assertThat(seed()).isZero();
		assertThat(this.out.toString().strip()).isEqualTo(FILLED + contentHash() + ".");
		assertThat(this.err.toString()).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from edition", Integer.class)).isEqualTo(8);
		assertThat(this.jdbc.queryForObject("select count(*) from listing", Integer.class)).isEqualTo(683);
	}

	@Test
	void secondRunWritesNothing() {
		seed();
		List<Map<String, Object>> migrations = migrations();
		this.jdbc.update("update listing set name = 'left alone' where id = (select min(id) from listing)");
		assertThat(seed()).isZero();
		assertThat(this.out.toString().strip()).isEqualTo(UNCHANGED + contentHash() + ".");
		assertThat(migrations()).isEqualTo(migrations);
		assertThat(this.jdbc.queryForObject("select count(*) from listing where name = 'left alone'", Integer.class))
			.isEqualTo(1);
	}

	@Test
	void otherSeedDataIsWritten() throws IOException {
		seed();
		String before = contentHash();
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		Files.copy(Path.of("seed-data/editions/2024-07-19.md"), editions.resolve("2024-07-19.md"));
		assertThat(seed("--cmk.catalog.seed-location=" + this.folder)).isZero();
		assertThat(this.out.toString().strip()).isEqualTo(FILLED + contentHash() + ".");
		assertThat(contentHash()).isNotEqualTo(before);
		assertThat(this.jdbc.queryForObject("select count(*) from listing", Integer.class)).isEqualTo(105);
	}

	/** The environment of the fleet is that of the command. */
	@Test
	void fleetThatDoesNotSeedOnStartIsSeededAllTheSame() {
		System.setProperty("cmk.catalog.seed-on-start", "false");
		try {
			assertThat(seed()).isZero();
			assertThat(this.out.toString()).startsWith(FILLED);
		}
		finally {
			System.clearProperty("cmk.catalog.seed-on-start");
		}
	}

	@Test
	void databaseInMemoryIsNoneToFill() {
		assertThat(run("--spring.datasource.url=jdbc:h2:mem:gone")).isEqualTo(2);
		assertThat(run()).isEqualTo(2);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("name one that lasts with --spring.datasource.url=");
	}

	@Test
	void badSeedIsToldWithFileLineAndReason(CapturedOutput output) throws IOException {
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		String edition = Files.readString(Path.of("seed-data/editions/2024-07-19.md"));
		Files.writeString(editions.resolve("2024-07-19.md"),
				edition.replace("[Batch](/azure/batch/) | Yes |", "[Batch](/azure/batch/) | Si |"));
		assertThat(seed("--cmk.catalog.seed-location=" + this.folder)).isEqualTo(1);
		assertThat(this.out.toString()).isEmpty();
		assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
			.containsOnlyOnce("editions/2024-07-19.md:66: the Key Vault cell says 'Si'; it can say Yes")
			.doesNotContainPattern("(?m)^\\s+at ");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from information_schema.tables where lower(table_name) = 'listing'", Integer.class))
			.isZero();
	}

	@Test
	void argumentThatForbidsToSeedOnStartIsIgnored() {
		assertThat(seed("--cmk.catalog.seed-on-start=false")).isZero();
		assertThat(this.out.toString()).startsWith("The tables were filled.");
	}

}
