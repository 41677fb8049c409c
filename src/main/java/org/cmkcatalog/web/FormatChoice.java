package org.cmkcatalog.web;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How to write the answer.
 *
 * @param format format of the answer; the Accept header decides if it is left out
 * @param download {@code true} adds a Content-Disposition header with a file name
 * @param fields fields to return, for example id,name,managedHsm.support: of each item of
 * a list, or of the answer if it is no list. An object is returned whole. All other
 * fields are left out, also required ones. All fields if left out
 */
public record FormatChoice(@Nullable Format format, @Nullable Boolean download,
		Set<String> fields) implements AnswerChoice {

	public FormatChoice {
		fields = Objects.requireNonNullElse(fields, Set.of());
	}

}
