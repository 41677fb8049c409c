package org.cmkcatalog.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A start that cannot succeed ends with one block that says what to do. */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	private static final String CHECK = "Check that the database is running and that spring.datasource.url leads to it.";

	private final Map<String, String> database = TestDatabase.createLasting();

	private void failToStart(Map<String, String> settings) {
		Map<String, Object> properties = new HashMap<>(this.database);
		properties.putAll(settings);
		properties.put("server.port", "0");
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> new SpringApplicationBuilder(CmkCatalogApplication.class).properties(properties).run());
	}

	/** Once, without a stack trace, and at the end, where it is looked for. */
	private static void assertSays(CapturedOutput output, String description, String action) {
		assertThat(output).containsOnlyOnce("APPLICATION FAILED TO START")
			.containsOnlyOnce(description)
			.containsOnlyOnce(action)
			.doesNotContainPattern("(?m)^\\s+at ")
			.doesNotContain("Caused by:");
		assertThat(output.getAll().strip().lines().reduce((earlier, later) -> later).orElse("")).startsWith(action);
	}

	private static String refusingUrl() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return "jdbc:postgresql://localhost:%d/cmk".formatted(free.getLocalPort());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "true", "false" })
	void databaseThatRefusesConnectionsIsToldToBeUnreachable(String seedOnStart, CapturedOutput output)
			throws IOException {
		String url = refusingUrl();
		failToStart(Map.of("spring.datasource.url", url, "cmk.catalog.seed-on-start", seedOnStart,
				"cmk.catalog.database-wait", "1s"));
		assertSays(output, "%s cannot be reached, even after 1 s: Connection to ".formatted(url), CHECK);
		assertThat(output).containsOnlyOnce(url + " cannot be reached yet; the start waits for it, at most another ");
	}

	@Test
	void urlThatNoDriverTakesIsToldAsSuch(CapturedOutput output) {
		failToStart(Map.of("spring.datasource.url", "jdbc:oracle:thin:@db", "spring.datasource.password", "secret"));
		assertSays(output, "jdbc:oracle:thin:@db cannot be used: ", "Correct spring.datasource.url.");
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void databaseThatDoesNotExistIsNotWaitedFor(CapturedOutput output) {
		String url = TestDatabase.isPostgres() ? url().replaceFirst("/cmk_", "/nowhere_")
				: "jdbc:h2:file:./target/h2/nowhere;IFEXISTS=TRUE";
		failToStart(Map.of("spring.datasource.url", url));
		assertSays(output, " does not exist: ", "Create the database");
		assertThat(output).doesNotContain("the start waits");
	}

	@Test
	void schemaThatIsNewerStopsTheStart(CapturedOutput output) {
		migrate();
		jdbc().update("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", "
				+ "\"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\") "
				+ "values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'later', 1, true)");
		failToStart(Map.of());
		assertSays(output, "is newer than this program: it has version 99, and this program knows versions up to ",
				"Start the program that belongs to the schema");
	}

	@Test
	void schemaOfAnotherProgramStopsTheStart(CapturedOutput output) {
		jdbc().execute("create table theirs (id int)");
		failToStart(Map.of());
		assertSays(output, "contains tables of something else.", "Name an empty database or schema");
	}

	@Test
	void earlierChangeThatFailedStopsTheStart(CapturedOutput output) {
		migrate();
		jdbc().update("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '3'");
		failToStart(Map.of());
		assertSays(output, "failed half-way: version 3.", "Name an empty database or schema");
	}

	@Test
	void settingOutOfRangeStopsTheStart(CapturedOutput output) {
		failToStart(Map.of("cmk.catalog.answer-cache-size", "-1MB"));
		assertSays(output, "cmk.catalog.answer-cache-size is '-1MB'", "Correct the value or remove the setting.");
	}

	@Test
	void startSaysWhereItsCatalogIsFrom(CapturedOutput output) {
		RunningInstance.start(this.database, "--cmk.catalog.seed-location=seed-data").close();
		assertThat(output).containsPattern("Catalog of the folder \\S+/seed-data, written in jdbc:\\S+: 8 editions, "
				+ "pinned 2024-07-19, latest 2026-05-15, 683 listings, hash [0-9a-f]{12}, read in \\d+ ms");
	}

	private void migrate() {
		Flyway.configure().dataSource(url(), setting("username"), setting("password")).load().migrate();
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(new DriverManagerDataSource(url(), setting("username"), setting("password")));
	}

	private String url() {
		return setting("url");
	}

	private String setting(String name) {
		return this.database.getOrDefault("spring.datasource." + name, "");
	}

	@Test
	void emptyDatabaseThatNobodySeedsIsToldToBeSeeded(CapturedOutput output) {
		failToStart(Map.of("cmk.catalog.seed-on-start", "false"));
		assertSays(output, "The database does not have the tables of this version.",
				"Run the command seed of this version once, or start with cmk.catalog.seed-on-start=true.");
	}

	@Test
	void wrongPasswordIsToldToBeChecked(CapturedOutput output) throws IOException {
		JdbcTemplate jdbc = jdbc();
		String user = "locked";
		if (TestDatabase.isPostgres()) {
			requirePassword(jdbc, user);
		}
		else {
			jdbc.execute("create user %s password 'right' admin".formatted(user));
		}
		// the URL of the embedded server names a user, who would be taken
		String url = url().replaceFirst("\\?.*", "");
		failToStart(Map.of("spring.datasource.url", url, "spring.datasource.username", user,
				"spring.datasource.password", "wrong"));
		assertSays(output, " refuses the connection: ",
				"Set spring.datasource.username and spring.datasource.password");
		assertThat(output).doesNotContain("the start waits")
			.contains(TestDatabase.isPostgres() ? "password authentication failed for user \"locked\""
					: "Wrong user name or password");
	}

	/** The embedded server trusts everybody else. */
	private static void requirePassword(JdbcTemplate jdbc, String user) throws IOException {
		jdbc.execute("create role %s login password 'right'".formatted(user));
		Path rules = Path.of(String.valueOf(jdbc.queryForObject("show hba_file", String.class)));
		String trusting = Files.readString(rules);
		Files.writeString(rules, "host all %s all scram-sha-256%n%s".formatted(user, trusting));
		jdbc.execute("select pg_reload_conf()");
	}

}
