package org.cmkcatalog.catalog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How long what an edition says of a service and a key store has stood. Editions are days
 * on which the page was seen, not days on which Microsoft released something.
 *
 * @param since date of the first edition of the unbroken run, up to this edition, that
 * says supported; null unless this edition says so
 * @param lastChanged date of the edition, up to this one, in which support, key
 * constraints, footnotes or note became what they are
 */
public record Standing(@Nullable LocalDate since, LocalDate lastChanged) {
}
