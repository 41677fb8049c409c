package org.cmkcatalog.web;

import java.nio.charset.CharacterCodingException;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Explains what is wrong with a body, where, and what would be right. */
final class BodyErrors {

	private BodyErrors() {
	}

	/** A body that cannot be read; a sentence says what is expected. */
	static ProblemDetail problem(HttpMessageNotReadableException exception, String expected) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(exception);
		// Jackson has one exception for all its limits
		if (cause instanceof StreamConstraintsException limit
				&& limit.getOriginalMessage().startsWith("Document length")) {
			return ProblemException.contentTooLarge().getBody();
		}
		String wrong = (cause instanceof JacksonException json) ? wrong(json)
				: (cause instanceof CharacterCodingException)
						? "The body is not text in the charset that it should be in."
						: "The body is missing or cannot be read.";
		return Problems.of(ProblemType.INVALID_BODY, (wrong + " " + expected).strip());
	}

	private static String wrong(JacksonException exception) {
		String where = where(exception.getLocation());
		if (exception instanceof UnrecognizedPropertyException unknown) {
			return "The body has an unknown field '%s'%s; known: %s.".formatted(
					ParameterError.shown(unknown.getPropertyName()), where,
					unknown.getKnownPropertyIds()
						.stream()
						.map(Object::toString)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		if (exception instanceof MismatchedInputException) {
			String path = exception.getPath()
				.stream()
				.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
						: "[%d]".formatted(step.getIndex()))
				.collect(Collectors.joining());
			return "The body has another form than is read%s%s.".formatted(path.isEmpty() ? "" : ", in " + path, where);
		}
		return (exception instanceof StreamConstraintsException)
				? "The body is nested too deeply, or has a value that is too long%s.".formatted(where)
				: "The body is not JSON%s.".formatted(where);
	}

	private static String where(@Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0)
				? " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr()) : "";
	}

}
