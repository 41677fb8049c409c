package org.cmkcatalog.seed;

import org.cmkcatalog.database.StartingDatabase;
import org.cmkcatalog.database.TablesOrigin;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Fills the tables when their content would be another: a repeatable Flyway migration, in
 * one transaction. All files are read and checked before Flyway touches the database, so
 * a bad file leaves it as it was.
 */
@Component
class SeedMigration implements JavaMigration, FlywayMigrationStrategy, TablesOrigin {

	private static final Logger log = LoggerFactory.getLogger(SeedMigration.class);

	private final SeedProperties properties;

	private final ResourcePatternResolver resources;

	private final StartingDatabase database;

	private SeedData data = SeedData.NONE;

	private String contentHash = "";

	private boolean hasWritten;

	SeedMigration(SeedProperties properties, ResourcePatternResolver resources, StartingDatabase database) {
		this.properties = properties;
		this.resources = resources;
		this.database = database;
	}

	/** Migrates the schema and the data, unless another process does that for all. */
	@Override
	public void migrate(Flyway flyway) {
		if (this.properties.seedOnStart()) {
			this.data = SeedReader.read(this.properties.seedLocation(), this.resources);
			this.data.notes().forEach((note) -> log.warn("{}", note));
			this.contentHash = this.data.contentHash();
			this.database.migrate(flyway);
			// a large catalog takes as much memory
			this.data = SeedData.NONE;
		}
		else {
			this.database.await(flyway);
		}
	}

	@Override
	public void migrate(Context context) {
		TableWriter writer = new TableWriter(context.getConnection());
		writer.clear();
		writer.accept(new TableRow("catalog").with("id", 1).with("content_hash", this.contentHash));
		CatalogTables.write(this.data, writer);
		writer.flush();
		this.hasWritten = true;
	}

	/** The files, or the tables alone if another process fills them. */
	@Override
	public String originOf(String contentHash) {
		if (!this.properties.seedOnStart()) {
			return "%s, filled by another process".formatted(this.database.name());
		}
		if (!this.contentHash.equals(contentHash)) {
			return "%s, filled meanwhile by another process".formatted(this.database.name());
		}
		return "%s, %s in %s".formatted(SeedFiles.nameOf(this.properties.seedLocation()),
				this.hasWritten ? "written" : "unchanged", this.database.name());
	}

	boolean hasWritten() {
		return this.hasWritten;
	}

	String contentHash() {
		return this.contentHash;
	}

	/** None, because the migration is repeatable. */
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
		return this.contentHash.hashCode();
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

}
