package org.cmkcatalog.web;

import org.jspecify.annotations.Nullable;

/**
 * How to write the answer.
 *
 * @param format format of the answer; the Accept header decides if it is left out
 * @param download {@code true} adds a Content-Disposition header with a file name
 */
public record FormatChoice(@Nullable Format format, @Nullable Boolean download) {

}
