package org.cmkcatalog.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.TestDatabase;
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

	private static final String CHECK = "Check spring.datasource.url, username and password, and that the database is running.";

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
		failToStart(Map.of("spring.datasource.url", url, "cmk.catalog.seed-on-start", seedOnStart));
		assertSays(output, "The database cannot be reached: Connection to %s refused".formatted(url.split("/")[2]),
				CHECK);
	}

	@Test
	void emptyDatabaseThatNobodySeedsIsToldToBeSeeded(CapturedOutput output) {
		failToStart(Map.of("cmk.catalog.seed-on-start", "false"));
		assertSays(output, "The database does not have the tables of this version.",
				"Run the command seed of this version once, or start with cmk.catalog.seed-on-start=true.");
	}

	@Test
	void wrongPasswordIsToldToBeChecked(CapturedOutput output) throws IOException {
		JdbcTemplate jdbc = new JdbcTemplate(
				new DriverManagerDataSource(this.database.getOrDefault("spring.datasource.url", ""),
						this.database.getOrDefault("spring.datasource.username", ""),
						this.database.getOrDefault("spring.datasource.password", "")));
		String user = "locked";
		if (TestDatabase.isPostgres()) {
			requirePassword(jdbc, user);
		}
		else {
			jdbc.execute("create user %s password 'right' admin".formatted(user));
		}
		// the URL of the embedded server names a user, who would be taken
		String url = this.database.getOrDefault("spring.datasource.url", "").replaceFirst("\\?.*", "");
		failToStart(Map.of("spring.datasource.url", url, "spring.datasource.username", user,
				"spring.datasource.password", "wrong"));
		assertSays(output, "The database cannot be reached: ", CHECK);
		assertThat(output).contains(TestDatabase.isPostgres() ? "password authentication failed for user \"locked\""
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
