package org.cmkcatalog.store;

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
				return new FailureAnalysis("The database does not have the tables of this version. " + cause
					.getMessage(), SEED
							+ " If a newer version has filled the database, start that version, or name another database.",
						cause);
			}
		}
		return null;
	}

}
