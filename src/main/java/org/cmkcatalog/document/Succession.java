package org.cmkcatalog.document;

import java.time.LocalDate;

/**
 * A service that became another one. If one service became several, or several became
 * one, each pair is a succession.
 *
 * @param edition date of the edition in which it happened
 * @param kind whether it was a split or a merge
 * @param from id of the former service
 * @param to id of the later service; equal to {@code from} if a part keeps the name
 */
public record Succession(LocalDate edition, SuccessionKind kind, Slug from, Slug to) {

}
