package org.cmkcatalog.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.Assert;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads the query, once per request, into the records that the controller method takes.
 * Their components are the known parameters; any other is an error, because a misspelled
 * filter must not return an unfiltered list.
 * <p>
 * Spring's own data binding does not fit. It also reads parameters from headers, and a
 * header must never change a cached answer. It also reads the annotations of a record in
 * each request, which took two fifths of the time of an uncached list.
 */
public final class QueryRecords implements HandlerInterceptor, HandlerMethodArgumentResolver {

	private static final String RECORDS = QueryRecords.class.getName();

	private final Supplier<ConversionService> conversion;

	private final Map<Method, KnownQuery> known = new ConcurrentHashMap<>();

	/**
	 * Creates the interceptor and argument resolver.
	 * @param conversion reads values; first used by the first request
	 */
	QueryRecords(Supplier<ConversionService> conversion) {
		this.conversion = conversion;
	}

	/**
	 * A record of the current request, for argument resolvers of {@link FromQuery} types.
	 * @param request the request
	 * @param type type of the record
	 * @param <R> type of the record
	 * @return the record
	 * @throws IllegalStateException if the controller method does not take the record
	 */
	public static <R extends Record> R get(HttpServletRequest request, Class<R> type) {
		Object made = (request.getAttribute(RECORDS) instanceof Map<?, ?> records) ? records.get(type) : null;
		Assert.state(made != null, () -> "%s was not read from the query".formatted(type));
		return type.cast(made);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method) {
			KnownQuery query = this.known.computeIfAbsent(method.getMethod(), (key) -> KnownQuery.of(method));
			request.setAttribute(RECORDS, query.read(request.getParameterMap(), this.conversion.get()));
		}
		return true;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().isRecord() && isOfQuery(parameter);
	}

	/** Annotations other than {@link Valid} say that a parameter is something else. */
	private static boolean isOfQuery(MethodParameter parameter) {
		return Arrays.stream(parameter.getParameterAnnotations()).allMatch(Valid.class::isInstance);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory validation) throws Exception {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		Assert.state(servletRequest != null, "Not an HTTP request");
		Object made = get(servletRequest, parameter.getParameterType().asSubclass(Record.class));
		if (validation != null && parameter.hasParameterAnnotation(Valid.class)) {
			WebDataBinder binder = validation.createBinder(request, made, String.valueOf(parameter.getParameterName()));
			binder.validate();
			BindingResult result = binder.getBindingResult();
			if (result.hasErrors()) {
				throw new MethodArgumentNotValidException(parameter, result);
			}
		}
		return made;
	}

	/**
	 * What a controller method takes from the query.
	 *
	 * @param parameters the known parameters by name
	 * @param records the records
	 */
	private record KnownQuery(Map<String, QueryParameter> parameters, List<QueryRecord> records) {

		static KnownQuery of(HandlerMethod method) {
			List<QueryRecord> records = Arrays.stream(method.getMethodParameters())
				.filter(QueryRecords::isOfQuery)
				.flatMap((parameter) -> recordType(parameter.getParameterType()))
				.distinct()
				.map(QueryRecord::of)
				.toList();
			Map<String, QueryParameter> parameters = new LinkedHashMap<>();
			records.stream()
				.flatMap((type) -> type.components().stream())
				.forEach((component) -> parameters.put(component.name(), component));
			return new KnownQuery(parameters, records);
		}

		private static Stream<Class<?>> recordType(Class<?> type) {
			FromQuery annotation = type.getAnnotation(FromQuery.class);
			return Stream.<Class<?>>of((annotation != null) ? annotation.value() : type).filter(Class::isRecord);
		}

		Map<Class<?>, Object> read(Map<String, String[]> query, ConversionService conversion) {
			Map<String, Object> values = new HashMap<>();
			List<ParameterError> errors = new ArrayList<>();
			query.forEach((name, given) -> {
				QueryParameter parameter = this.parameters.get(name);
				if (parameter == null) {
					errors.add(unknown(name));
					return;
				}
				Object value = parameter.read(given, conversion, errors);
				if (value != null) {
					values.put(name, value);
				}
			});
			if (!errors.isEmpty()) {
				throw ProblemException.invalidParameters(errors);
			}
			Map<Class<?>, Object> made = new HashMap<>();
			this.records.forEach((type) -> made.put(type.constructor().getDeclaringClass(), type.make(values)));
			return made;
		}

		private ParameterError unknown(String name) {
			List<String> allowed = List.copyOf(this.parameters.keySet());
			return new ParameterError(name, null, allowed.isEmpty() ? "unknown parameter; none is known here"
					: "unknown parameter; known here: " + String.join(", ", allowed), allowed);
		}

	}

	/**
	 * A record that a controller method takes.
	 *
	 * @param constructor its canonical constructor
	 * @param components its components in their order
	 */
	private record QueryRecord(Constructor<?> constructor, List<QueryParameter> components) {

		static QueryRecord of(Class<?> type) {
			return new QueryRecord(BeanUtils.getResolvableConstructor(type),
					Arrays.stream(type.getRecordComponents()).map(QueryParameter::of).toList());
		}

		/** Components without a value are null unless the record has a default. */
		Object make(Map<String, Object> values) {
			return BeanUtils.instantiateClass(this.constructor,
					this.components.stream().map((component) -> values.get(component.name())).toArray());
		}

	}

}
