package org.cmkcatalog.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.springframework.validation.FieldError;

/** Turns errors of conversion and validation into parameter errors. */
final class BindingErrors {

	private BindingErrors() {
	}

	/** An error for a value that violates a constraint of its record. */
	static ParameterError parameterError(FieldError error) {
		Object rejected = error.getRejectedValue();
		return new ParameterError(error.getField().replaceFirst("\\[.*", ""),
				(rejected != null) ? rejected.toString() : null, String.valueOf(error.getDefaultMessage()), List.of());
	}

	/** An error for a value that is not of its type. */
	static ParameterError notOfType(String parameter, String value, Class<?> type) {
		List<String> allowed = allowed(type);
		if (!allowed.isEmpty()) {
			return ParameterError.notAllowed(parameter, value, allowed);
		}
		String expected = (type == LocalDate.class) ? "a date YYYY-MM-DD"
				: (type == Integer.class) ? "a whole number in the range that is documented" : "an allowed value";
		return new ParameterError(parameter, value, "'%s' is not %s".formatted(ParameterError.shown(value), expected),
				List.of());
	}

	private static List<String> allowed(Class<?> type) {
		Object[] values = (type == Boolean.class) ? new Object[] { true, false } : type.getEnumConstants();
		return (values != null) ? Arrays.stream(values).map(Object::toString).toList() : List.of();
	}

}
