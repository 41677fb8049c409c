package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings while a document is read. */
final class Findings {

	/** Enough to fix a document; a file that is not one would report every line. */
	private static final int MAX_ERRORS = 100;

	private final List<Finding> findings = new ArrayList<>();

	private int errors;

	void add(FindingKind kind, int line, String message, Object... arguments) {
		add(new Finding(kind, line, message.formatted(CellText.quoted(arguments))));
	}

	void add(Finding finding) {
		this.findings.add(finding);
		if (finding.kind().isError() && ++this.errors >= MAX_ERRORS) {
			failOnErrors();
		}
	}

	void failOnErrors() {
		if (this.errors > 0) {
			throw new InvalidDocumentException(
					byLine().stream().filter((finding) -> finding.kind().isError()).toList());
		}
	}

	List<Finding> byLine() {
		return this.findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
	}

}
