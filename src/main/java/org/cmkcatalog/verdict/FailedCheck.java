package org.cmkcatalog.verdict;

import java.util.List;

import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A service that failed a check.
 *
 * @param input the service exactly as sent
 * @param service id of the service; absent if it is unknown
 * @param verdict the verdict, one of those to fail on
 * @param reasons the reasons, one sentence each
 */
public record FailedCheck(String input, @Nullable String service, String verdict, List<String> reasons) {

	private static final ProblemType VERDICT_FAILED = new ProblemType("verdict-failed",
			HttpStatus.UNPROCESSABLE_CONTENT, "Verdict failed");

	/**
	 * The problem of verdicts that fail.
	 * @param detail what was checked, and all verdicts in words
	 * @param failed the verdicts that fail
	 */
	public static ProblemException problem(String detail, List<FailedCheck> failed) {
		return new ProblemException(VERDICT_FAILED, detail).with("verdicts", failed);
	}

	/** The check in a line. */
	@Override
	public String toString() {
		String id = (this.service != null) ? " (%s)".formatted(this.service) : "";
		return "%s%s: %s. %s".formatted(this.input, id, this.verdict, String.join(" ", this.reasons));
	}

}
