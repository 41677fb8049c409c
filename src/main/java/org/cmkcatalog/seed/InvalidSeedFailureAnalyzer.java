package org.cmkcatalog.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what to fix in the seed files, instead of a stack trace. */
class InvalidSeedFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSeedException> {

	private static final String NO_SEED = "Set cmk.catalog.seed-location to a folder that contains editions/YYYY-MM-DD.md, "
			+ "or leave it out: the program then uses its own data. The database is unchanged.";

	private static final String INVALID = "Fix the lines named above and start again. The database is unchanged. "
			+ "seed-data/README.md explains each file.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSeedException cause) {
		return new FailureAnalysis(cause.getMessage(), (cause instanceof NoSeedException) ? NO_SEED : INVALID, cause);
	}

}
