package org.cmkcatalog.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;

/** What Spring's conversion and validation found, as errors of parameters. */
final class BindingErrors {

	private BindingErrors() {
	}

	/** Of a value that does not hold what its record asks of it. */
	static ParameterError parameterError(FieldError error) {
		Object rejected = error.getRejectedValue();
		return new ParameterError(error.getField().replaceFirst("\\[.*", ""),
				(rejected != null) ? rejected.toString() : null, String.valueOf(error.getDefaultMessage()), List.of());
	}

	/** Of a value that is none of its type. */
	static ParameterError parameterError(String parameter, ConversionFailedException failed) {
		return notOfType(parameter, String.valueOf(failed.getValue()), failed.getTargetType().getObjectType());
	}

	static ParameterError notOfType(String parameter, String value, @Nullable Class<?> type) {
		List<String> allowed = allowed(type);
		if (!allowed.isEmpty()) {
			return ParameterError.notAllowed(parameter, value, allowed);
		}
		String expected = (type == LocalDate.class) ? "a date YYYY-MM-DD"
				: "a whole number in the range that is documented";
		return new ParameterError(parameter, value, "'%s' is not %s".formatted(ParameterError.shown(value), expected),
				List.of());
	}

	private static List<String> allowed(@Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
		}
		return List.of();
	}

}
