package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Set;

import org.cmkcatalog.web.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The edition that a request is answered from.
 *
 * @param id its date
 * @param newer the newest edition, if it is newer, and the request did not name an
 * edition by its date
 * @param categories ids of its categories, in document order
 * @param query query string that asks for it again as the request did, with its question
 * mark; empty if the request did not ask for an edition
 * @param settled whether an answer from it will stay as it is for ever
 * @param contentHash hash of the whole catalog's content
 */
public record ChosenEdition(LocalDate id, @Nullable LocalDate newer, Set<String> categories, String query,
		boolean settled, String contentHash) {

	/**
	 * What stands around answers from this edition.
	 * @return their headers
	 */
	public Answer answer() {
		return new Answer(this.contentHash, this.id, this.settled);
	}

	/**
	 * What stands around answers that depend on names as well, which may be added to.
	 * @return their headers
	 */
	public Answer answerByName() {
		return new Answer(this.contentHash, this.id, false);
	}

	/**
	 * Which edition was answered from, in a sentence.
	 * @param edition the edition
	 * @param newer the newest edition, if it is newer, and the request did not name an
	 * edition by its date
	 * @return the sentence that ends texts
	 */
	public static String inWords(LocalDate edition, @Nullable LocalDate newer) {
		return "Edition %s%s.".formatted(edition,
				(newer != null) ? "; a newer one is at hand: %s".formatted(newer) : "");
	}

}
