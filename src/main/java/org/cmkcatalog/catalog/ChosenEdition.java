package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Set;

import org.cmkcatalog.web.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The edition that a request is answered from.
 *
 * @param id its date
 * @param newer the newest edition, if it is newer
 * @param categories ids of its categories, in document order
 * @param contentHash hash of the whole catalog's content
 */
record ChosenEdition(LocalDate id, @Nullable LocalDate newer, Set<String> categories, String contentHash) {

	Answer answer() {
		return new Answer(this.contentHash, this.id);
	}

}
