package org.cmkcatalog.web;

import org.jspecify.annotations.Nullable;

/**
 * How to write the answer.
 *
 * @param format how to write the answer; as the Accept header asks when left out
 */
public record FormatChoice(@Nullable Format format) {

}
