package org.cmkcatalog.catalog;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service what to set, instead of a stack trace. */
class UnknownPinnedEditionFailureAnalyzer extends AbstractFailureAnalyzer<UnknownPinnedEditionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownPinnedEditionException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set cmk.catalog.edition to one of these editions, or add the file of the pinned one to the seed folder.",
				cause);
	}

}
