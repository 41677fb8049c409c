package org.cmkcatalog.document;

import java.time.LocalDate;

/**
 * A service that became another. A service that became several, or several that became
 * one, have a succession for each pair.
 *
 * @param edition date of the edition in which it happened
 * @param kind whether it was a split or a merge
 * @param from id of the service that was
 * @param to id of the service that is; the same as {@code from} if a part keeps the name
 */
public record Succession(LocalDate edition, SuccessionKind kind, Slug from, Slug to) {

}
