package org.cmkcatalog.store;

import java.sql.SQLException;

import org.cmkcatalog.catalog.UnknownPinnedEditionException;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Say what to do when the catalog cannot be read at the start, without stack traces. */
final class StartFailureAnalyzers {

	private StartFailureAnalyzers() {
	}

	/** The configuration pins an edition that is not there. */
	static class UnknownPinnedEdition extends AbstractFailureAnalyzer<UnknownPinnedEditionException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, UnknownPinnedEditionException cause) {
			return new FailureAnalysis(cause.getMessage(),
					"Set cmk.catalog.edition to one of these editions, or add the file of the pinned one to the seed folder.",
					cause);
		}

	}

	/** The tables are empty. */
	static class EmptyTables extends AbstractFailureAnalyzer<EmptyTablesException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, EmptyTablesException cause) {
			return new FailureAnalysis(cause.getMessage(),
					"Run the command seed once, or start with cmk.catalog.seed-on-start=true.", cause);
		}

	}

	/** The tables are those of another version, or are not there. */
	static class OtherTables extends AbstractFailureAnalyzer<SchemaManagementException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, SchemaManagementException cause) {
			return new FailureAnalysis(
					"The database does not have the tables of this version. %s".formatted(cause.getMessage()),
					"Run the command seed of this version once, or start with cmk.catalog.seed-on-start=true.", cause);
		}

	}

	/** No connection to the database. */
	static class NoDatabase extends AbstractFailureAnalyzer<SQLException> {

		@Override
		protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
			String state = String.valueOf(cause.getSQLState());
			boolean isAboutConnection = state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
			SQLException next = (cause.getCause() instanceof SQLException inner) ? inner : cause;
			return isAboutConnection ? new FailureAnalysis(
					"The database cannot be reached: %s".formatted(next.getMessage()),
					"Check spring.datasource.url, username and password, and that the database is running. A running instance goes on without its database; a start needs it.",
					cause) : null;
		}

	}

}
