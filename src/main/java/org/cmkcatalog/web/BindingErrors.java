package org.cmkcatalog.web;

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
		ConversionFailedException conversion = error.contains(TypeMismatchException.class)
				? innermost(error.unwrap(TypeMismatchException.class)) : null;
		if (conversion == null) {
			return new ParameterError(parameter, String.valueOf(error.getRejectedValue()),
					String.valueOf(error.getDefaultMessage()), List.of());
		}
		String value = String.valueOf(conversion.getValue());
		List<String> allowed = allowed(conversion.getTargetType().getObjectType());
		return allowed.isEmpty()
				? new ParameterError(parameter, value,
						"'%s' is not %s".formatted(ParameterError.shown(value),
								article(conversion.getTargetType().getObjectType())),
						allowed)
				: ParameterError.notAllowed(parameter, value, allowed);
	}

	private static @Nullable ConversionFailedException innermost(Throwable thrown) {
		ConversionFailedException innermost = null;
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			innermost = (cause instanceof ConversionFailedException failed) ? failed : innermost;
		}
		return innermost;
	}

	private static List<String> allowed(Class<?> type) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
		}
		return (type == Boolean.class) ? List.of("true", "false") : List.of();
	}

	private static String article(Class<?> type) {
		return Number.class.isAssignableFrom(type) ? "a whole number of at most nine digits" : "a date YYYY-MM-DD";
	}

}
