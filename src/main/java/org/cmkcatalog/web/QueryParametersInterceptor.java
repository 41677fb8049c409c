package org.cmkcatalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.ResolvableType;
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

	private final Map<HandlerMethod, Map<String, ResolvableType>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			Map<String, ResolvableType> parameters = this.known.computeIfAbsent(method,
					QueryParametersInterceptor::parameters);
			List<ParameterError> errors = new ArrayList<>();
			request.getParameterMap().forEach((name, values) -> errors.addAll(errors(name, values, parameters)));
			if (!errors.isEmpty()) {
				throw ProblemException.invalidParameters(errors);
			}
		}
		return true;
	}

	private static Map<String, ResolvableType> parameters(HandlerMethod method) {
		Map<String, ResolvableType> parameters = new LinkedHashMap<>();
		Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> !parameter.hasParameterAnnotation(RequestBody.class))
			.map((parameter) -> parameter.getParameterType())
			.filter(Class::isRecord)
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.forEach((component) -> parameters.put(component.getName(),
					ResolvableType.forMethodReturnType(component.getAccessor())));
		return parameters;
	}

	private static List<ParameterError> errors(String name, String[] values, Map<String, ResolvableType> parameters) {
		ResolvableType type = parameters.get(name);
		if (type == null) {
			List<String> allowed = List.copyOf(parameters.keySet());
			return List.of(new ParameterError(name, null, allowed.isEmpty() ? "unknown parameter; none is known here"
					: "unknown parameter; known here: " + String.join(", ", allowed), allowed));
		}
		ResolvableType several = type.asCollection();
		if (values.length > 1 && several == ResolvableType.NONE) {
			return List.of(new ParameterError(name, String.join(",", values),
					"given %d times; it takes one value".formatted(values.length), List.of()));
		}
		Class<?> wanted = ((several == ResolvableType.NONE) ? type : several.getGeneric()).toClass();
		return Arrays.stream(values)
			.flatMap((value) -> (several == ResolvableType.NONE) ? Stream.of(value) : Arrays.stream(value.split(",")))
			.flatMap((value) -> errors(name, value, wanted))
			.toList();
	}

	/**
	 * Spring reads more spellings than are documented, such as "yes", "0x10" and the
	 * names of Java's constants, and of several values it does not tell which is wrong.
	 */
	private static Stream<ParameterError> errors(String name, String given, Class<?> type) {
		if (CONTROL.matcher(given).find()) {
			return Stream.of(new ParameterError(name, given, "holds a control character; it takes text", List.of()));
		}
		String value = given.strip();
		if (type == Boolean.class && !value.isEmpty() && !BOOLEANS.contains(value)) {
			return Stream.of(ParameterError.notAllowed(name, value, BOOLEANS));
		}
		if (type == Integer.class && !value.isEmpty() && !NUMBER.matcher(value).matches()) {
			return Stream.of(BindingErrors.notOfType(name, given, type));
		}
		if (type.isEnum() && !value.isEmpty() && VocabularyConverterFactory.find(type, value).isEmpty()) {
			return Stream.of(BindingErrors.notOfType(name, value, type));
		}
		return Stream.empty();
	}

}
