package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that the answering method does not have, so that a misspelled filter
 * is never an unfiltered answer. A method's parameters are the components of the records
 * that it takes.
 */
class QueryParametersInterceptor implements HandlerInterceptor {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

	private static final List<String> BOOLEANS = List.of("true", "false");

	private final Map<HandlerMethod, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Map<String, Class<?>> parameters = this.known.computeIfAbsent(method,
					QueryParametersInterceptor::parameters);
			List<ParameterError> errors = new ArrayList<>();
			request.getParameterMap().forEach((name, values) -> errors.addAll(errors(name, values, parameters)));
			if (!errors.isEmpty()) {
				throw ProblemException.invalidParameters(errors);
			}
		}
		return true;
	}

	private static Map<String, Class<?>> parameters(HandlerMethod method) {
		Map<String, Class<?>> parameters = new LinkedHashMap<>();
		Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> !parameter.hasParameterAnnotation(RequestBody.class))
			.map((parameter) -> parameter.getParameterType())
			.filter(Class::isRecord)
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.forEach((RecordComponent component) -> parameters.put(component.getName(), component.getType()));
		return parameters;
	}

	private static List<ParameterError> errors(String name, String[] values, Map<String, Class<?>> parameters) {
		Class<?> type = parameters.get(name);
		if (type == null) {
			List<String> allowed = List.copyOf(parameters.keySet());
			return List.of(new ParameterError(name, null, allowed.isEmpty() ? "unknown parameter; none is known here"
					: "unknown parameter; known here: " + String.join(", ", allowed), allowed));
		}
		if (values.length > 1 && !Collection.class.isAssignableFrom(type)) {
			return List.of(new ParameterError(name, String.join(",", values),
					"given %d times; it takes one value".formatted(values.length), List.of()));
		}
		return Arrays.stream(values).flatMap((value) -> errors(name, value, type)).toList();
	}

	/** Spring reads more spellings than are documented, such as "yes" and "0x10". */
	private static Stream<ParameterError> errors(String name, String value, Class<?> type) {
		if (CONTROL.matcher(value).find()) {
			return Stream.of(new ParameterError(name, value, "holds a control character; it takes text", List.of()));
		}
		if (type == Boolean.class && !value.isEmpty() && !BOOLEANS.contains(value)) {
			return Stream.of(ParameterError.notAllowed(name, value, BOOLEANS));
		}
		if (type == Integer.class && !value.isEmpty() && !NUMBER.matcher(value).matches()) {
			return Stream.of(BindingErrors.notOfType(name, value, type));
		}
		return Stream.empty();
	}

}
