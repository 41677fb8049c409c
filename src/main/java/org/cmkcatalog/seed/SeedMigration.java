package org.cmkcatalog.seed;

import java.sql.Connection;

import org.flywaydb.core.api.MigrationVersion;
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
class SeedMigration implements JavaMigration {

	private static final Logger log = LoggerFactory.getLogger(SeedMigration.class);

	private final SeedData data;

	SeedMigration(SeedProperties properties, ResourcePatternResolver resources) {
		this.data = SeedReader.read(properties.seedLocation(), resources);
		this.data.notes().forEach((note) -> log.warn("{}", note));
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
		return this.data.checksum();
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		Connection connection = context.getConnection();
		CatalogTables tables = new CatalogTables(connection);
		tables.clear();
		this.data.editions().forEach(tables::insert);
		tables.insertNames(this.data);
	}

}
