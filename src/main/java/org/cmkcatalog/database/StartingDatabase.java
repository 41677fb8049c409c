package org.cmkcatalog.database;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The database at the start. Waits for one that cannot be reached; every other fault ends
 * the start at once.
 */
@Component
public class StartingDatabase {

	private final DatabaseProperties properties;

	private final String url;

	/**
	 * The database that the settings name.
	 * @param properties how long to wait for it
	 * @param url its JDBC URL; empty for the default, which is in memory
	 */
	public StartingDatabase(DatabaseProperties properties, @Value("${spring.datasource.url:}") String url) {
		this.properties = properties;
		this.url = url;
	}

	/**
	 * What the database is called in messages.
	 * @return its URL without anything that may be secret
	 */
	public String name() {
		return DatabaseName.of(this.url);
	}

	/**
	 * Waits for the database, and brings its schema to this version.
	 * @param flyway knows the database and the migrations
	 */
	public void migrate(Flyway flyway) {
		await(flyway);
		new DatabaseSchema(flyway, name()).migrate();
	}

	/**
	 * Waits for the database.
	 * @param flyway knows the database
	 */
	public void await(Flyway flyway) {
		ConnectionAttempt attempt = new ConnectionAttempt(flyway.getConfiguration().getDataSource());
		if (this.url.isBlank() || DatabaseName.isInMemory(this.url)) {
			return;
		}
		DatabaseWait wait = new DatabaseWait(name(), this.properties.databaseWait(), attempt);
		FutureTask<Void> task = new FutureTask<>(() -> {
			wait.run();
			return null;
		});
		Thread thread = new Thread(task, "database-wait");
		thread.setDaemon(true);
		thread.start();
		try {
			// without a time limit: only such a thread does Spring interrupt when the
			// process is told to stop
			task.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			thread.interrupt();
			Thread.currentThread().interrupt();
			throw new DatabaseStartException(
					"%s was still waited for when the process was told to stop.".formatted(name()),
					"Start again when the database can be reached.", ex);
		}
	}

}
