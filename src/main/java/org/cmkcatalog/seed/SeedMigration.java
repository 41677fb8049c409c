package org.cmkcatalog.seed;

import java.util.Objects;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Builds the whole catalog anew when a seed file has changed: a repeatable Flyway
 * migration, in one transaction. The files are read and checked before Flyway touches the
 * database, so that a bad file leaves it as it was.
 */
@Component
class SeedMigration implements JavaMigration, Callback {

	private static final Logger log = LoggerFactory.getLogger(SeedMigration.class);

	private final int checksum;

	/** What the files say, until Flyway is done: a large catalog takes as much memory. */
	private @Nullable SeedData data;

	SeedMigration(SeedProperties properties, ResourcePatternResolver resources) {
		SeedData read = SeedReader.read(properties.seedLocation(), resources);
		read.notes().forEach((note) -> log.warn("{}", note));
		this.checksum = read.checksum();
		this.data = read;
	}

	/**
	 * None: the migration is repeatable.
	 */
	@Override
	public @Nullable MigrationVersion getVersion() {
		return null;
	}

	@Override
	public String getDescription() {
		return "seed catalog";
	}

	@Override
	public Integer getChecksum() {
		return this.checksum;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		SeedData read = Objects.requireNonNull(this.data, "A service that has started seeds no more");
		TableWriter writer = new TableWriter(context.getConnection());
		CatalogTables tables = new CatalogTables(writer);
		writer.clear();
		read.editions().forEach(tables::insert);
		tables.insertNames(read);
		writer.finish();
	}

	@Override
	public boolean supports(Event event, org.flywaydb.core.api.callback.Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, org.flywaydb.core.api.callback.Context context) {
		return true;
	}

	@Override
	public void handle(Event event, org.flywaydb.core.api.callback.Context context) {
		this.data = null;
	}

	@Override
	public String getCallbackName() {
		return getDescription();
	}

}
