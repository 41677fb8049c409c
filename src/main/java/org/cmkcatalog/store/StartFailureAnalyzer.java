package org.cmkcatalog.store;

import java.sql.SQLException;

import org.cmkcatalog.catalog.UnknownPinnedEditionException;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Says what to do when the catalog cannot be read at the start, without a stack trace.
 */
class StartFailureAnalyzer implements FailureAnalyzer {

	private static final String SEED = "Run the command seed of this version once, or start with cmk.catalog.seed-on-start=true.";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnknownPinnedEditionException) {
				return new FailureAnalysis(cause.getMessage(),
						"Set cmk.catalog.edition to one of these editions, or add the file of the pinned one to the seed folder.",
						cause);
			}
			if (cause instanceof EmptyTablesException) {
				return new FailureAnalysis(cause.getMessage(), SEED, cause);
			}
			if (cause instanceof SchemaManagementException) {
				return new FailureAnalysis(
						"The database does not have the tables of this version. " + cause.getMessage(), SEED, cause);
			}
			if (cause instanceof SQLException exception && isAboutConnection(exception)) {
				Throwable reason = (cause.getCause() instanceof SQLException inner) ? inner : cause;
				return new FailureAnalysis("The database cannot be reached: " + reason.getMessage(),
						"Check spring.datasource.url, username and password, and that the database is running. "
								+ "A running instance goes on without its database; a start needs it.",
						cause);
			}
		}
		return null;
	}

	/** By the classes of SQL states: connection, authorization, name of the database. */
	private static boolean isAboutConnection(SQLException exception) {
		String state = String.valueOf(exception.getSQLState());
		return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
	}

}
