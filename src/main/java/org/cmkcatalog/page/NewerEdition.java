package org.cmkcatalog.page;

import java.util.Map;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.history.History;
import org.cmkcatalog.web.CurrentRequest;
import org.jspecify.annotations.Nullable;

/**
 * The banner of a page: the newest edition, and what it changes.
 *
 * @param date date of the newest edition
 * @param changes what it changes, a part of a sentence
 * @param changesHref where the changes are
 * @param href the current page in the newest edition
 */
public record NewerEdition(String date, String changes, String changesHref, String href) {

	/** What the newest edition changes in all; null if this edition is the newest. */
	public static @Nullable NewerEdition of(ChosenEdition edition) {
		return isNewest(edition) ? null
				: of(edition, History.of(edition.catalog()).untilLatest(edition.edition()).inWords());
	}

	/**
	 * The banner with other words.
	 * @param edition the edition of the page, not the newest
	 * @param changes what the newest edition changes, a part of a sentence
	 */
	public static NewerEdition of(ChosenEdition edition, String changes) {
		String date = latest(edition).id().toString();
		return new NewerEdition(date, changes, "/changes?from=%s&to=%s".formatted(edition.id(), date),
				CurrentRequest.path() + CurrentRequest.query(Map.of("edition", "latest"), "asOf", "offset"));
	}

	/** Whether there is no newer edition. */
	public static boolean isNewest(ChosenEdition edition) {
		return edition.edition() == latest(edition);
	}

	private static Edition latest(ChosenEdition edition) {
		return edition.catalog().latest();
	}

}
