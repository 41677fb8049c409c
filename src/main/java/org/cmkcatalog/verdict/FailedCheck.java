package org.cmkcatalog.verdict;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service that failed a check.
 *
 * @param input the service exactly as sent
 * @param service id of the service; absent if it is unknown
 * @param verdict the verdict, one of those to fail on
 * @param reasons the reasons, one sentence each
 */
public record FailedCheck(String input, @Nullable String service, String verdict, List<String> reasons) {

	/** The check in a line. */
	@Override
	public String toString() {
		String id = (this.service != null) ? " (%s)".formatted(this.service) : "";
		return "%s%s: %s. %s".formatted(this.input, id, this.verdict, String.join(" ", this.reasons));
	}

}
