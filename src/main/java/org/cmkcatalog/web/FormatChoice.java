package org.cmkcatalog.web;

import org.jspecify.annotations.Nullable;

/**
 * How to write the answer.
 *
 * @param format how to write the answer; as the Accept header asks when left out
 * @param download whether the answer is to be saved as a file, whose name it then has
 */
public record FormatChoice(@Nullable Format format, @Nullable Boolean download) {

}
