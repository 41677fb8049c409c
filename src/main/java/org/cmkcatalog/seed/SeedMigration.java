package org.cmkcatalog.seed;

import java.sql.Connection;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Builds the whole catalog anew when a seed file has changed: a repeatable Flyway
 * migration, in one transaction. The files are read and checked before Flyway touches the
 * database, so that a bad file leaves it as it was.
 */
@Component
class SeedMigration implements JavaMigration {

	private final SeedData data;

	SeedMigration(SeedProperties properties, ResourcePatternResolver resources) {
		this.data = SeedData.read(properties.seedLocation(), resources);
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
	}

}
