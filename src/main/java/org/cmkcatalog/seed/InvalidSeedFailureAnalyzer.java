package org.cmkcatalog.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports what to fix in the seed files, instead of a stack trace. */
class InvalidSeedFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSeedException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSeedException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Fix the lines named above and start again. The database is unchanged. "
						+ "seed-data/README.md explains each file.",
				cause);
	}

}
