package org.cmkcatalog.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;

/** What Spring's data binding found, as errors of parameters. */
final class BindingErrors {

	private BindingErrors() {
	}

	static ParameterError parameterError(FieldError error) {
		String parameter = error.getField().replaceFirst("\\[.*", "");
		if (!error.contains(TypeMismatchException.class)) {
			Object rejected = error.getRejectedValue();
			return new ParameterError(parameter, (rejected != null) ? rejected.toString() : null,
					String.valueOf(error.getDefaultMessage()), List.of());
		}
		TypeMismatchException mismatch = error.unwrap(TypeMismatchException.class);
		Object value = mismatch.getValue();
		Class<?> type = mismatch.getRequiredType();
		// of several values in one parameter, the conversion that failed knows which
		for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConversionFailedException failed) {
				value = failed.getValue();
				type = failed.getTargetType().getObjectType();
			}
		}
		return notOfType(parameter, String.valueOf(value), type);
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
