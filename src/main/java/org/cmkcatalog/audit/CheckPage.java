package org.cmkcatalog.audit;

import java.util.List;

import org.cmkcatalog.page.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * The check page: the form, and what came of it.
 *
 * @param names the names as they were typed
 * @param groups the choices of the form
 * @param picks services that were picked for names, which the form keeps
 * @param maxSize the largest file, in words
 * @param maxBytes the largest file
 * @param trouble what is wrong with the form; null if nothing is
 * @param result the verdicts; null if nothing was checked
 * @param commands the commands that check the same with the API
 */
record CheckPage(String names, CheckChoices groups, List<Hidden> picks, String maxSize, long maxBytes,
		@Nullable Trouble trouble, @Nullable CheckResult result, String commands) {

	/** Nothing of what was sent, as the framework may log it. */
	@Override
	public String toString() {
		return "the check page";
	}

	/**
	 * Why nothing was checked.
	 *
	 * @param isOfNames whether the names are wrong
	 * @param isOfFile whether the file is wrong
	 * @param messages what is wrong and what would be right
	 */
	record Trouble(boolean isOfNames, boolean isOfFile, List<String> messages) {

	}

}
