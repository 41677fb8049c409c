package org.cmkcatalog.web;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How to write a report.
 *
 * @param format format of the report; the Accept header decides if it is left out
 * @param download {@code true} adds a Content-Disposition header with a file name
 * @param fields fields to return, for example resource,verdict: of each item. An object
 * is returned whole. All other fields are left out, also required ones. All fields if
 * left out; cannot be combined with sarif and junit
 */
public record ReportChoice(@Nullable ReportFormat format, @Nullable Boolean download,
		Set<String> fields) implements AnswerChoice {

	public ReportChoice {
		fields = Objects.requireNonNullElse(fields, Set.of());
	}

}
