package org.cmkcatalog.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** The tables' form, which Flyway brings to this version. */
class DatabaseSchema {

	private static final String MAKE_ROOM = "Name an empty database or schema in spring.datasource.url.";

	private static final String ONLY_SEED_DATA = " The tables contain nothing but the seed data: if nobody else uses the schema, "
			+ "you can also drop it, create it again, and start again.";

	private final Flyway flyway;

	private final String database;

	DatabaseSchema(Flyway flyway, String database) {
		this.flyway = flyway;
		this.database = database;
	}

	void migrate() {
		try {
			this.flyway.migrate();
		}
		catch (FlywayException ex) {
			if (DatabaseErrors.cause(ex).isPresent()) {
				// the database itself says what is wrong
				throw ex;
			}
			throw failure(List.of(this.flyway.info().all()), ex);
		}
	}

	private DatabaseStartException failure(List<MigrationInfo> migrations, FlywayException cause) {
		List<MigrationInfo> failed = select(migrations, (migration) -> migration.getState().isFailed());
		if (!failed.isEmpty()) {
			return new DatabaseStartException("An earlier change of the schema of %s failed half-way: version %s."
				.formatted(this.database, versions(failed)), MAKE_ROOM + ONLY_SEED_DATA, cause);
		}
		List<MigrationInfo> newer = select(migrations,
				(migration) -> migration.getState() == MigrationState.FUTURE_SUCCESS);
		if (!newer.isEmpty()) {
			return new DatabaseStartException(
					"The schema of %s is newer than this program: it has version %s, and this program knows versions up to %s."
						.formatted(this.database, versions(newer), newest(migrations)),
					"Start the program that belongs to the schema, or a newer one. To go back to this program, let it fill "
							+ "an empty database or schema; docs/operations.md explains how to roll back.",
					cause);
		}
		if (Arrays.stream(this.flyway.info().applied()).findAny().isEmpty()) {
			return new DatabaseStartException(
					"The schema of %s contains tables of something else.".formatted(this.database), MAKE_ROOM, cause);
		}
		return new DatabaseStartException(
				"The schema of %s was not made by this program: %s".formatted(this.database,
						DatabaseErrors.oneLine(cause.getMessage()).replaceAll("; (If|Need) .*", "")),
				MAKE_ROOM + ONLY_SEED_DATA, cause);
	}

	private static List<MigrationInfo> select(List<MigrationInfo> migrations, Predicate<MigrationInfo> filter) {
		return migrations.stream().filter(filter).toList();
	}

	private static String versions(List<MigrationInfo> migrations) {
		return migrations.stream()
			.map((migration) -> (migration.getVersion() != null) ? migration.getVersion().getVersion()
					: migration.getDescription())
			.collect(Collectors.joining(", "));
	}

	/** The newest version that this program can make. */
	private static String newest(List<MigrationInfo> migrations) {
		return migrations.stream()
			.filter((migration) -> migration.getState().isResolved())
			.map(MigrationInfo::getVersion)
			.filter(Objects::nonNull)
			.max(MigrationVersion::compareTo)
			.map(MigrationVersion::getVersion)
			.orElse("none");
	}

}
