package org.cmkcatalog.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.Assert;
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
 * Spring's own data binding also reads parameters from headers, and a header must never
 * change a cached answer. It also reads the annotations of a record in each request,
 * which took two fifths of the time of an uncached list.
 */
public final class QueryRecords implements HandlerInterceptor, HandlerMethodArgumentResolver {

	private static final String RECORDS = QueryRecords.class.getName();

	private final Supplier<ConversionService> conversion;

	private final Map<Method, KnownQuery> known = new ConcurrentHashMap<>();

	/** The conversion reads values; it is first used by the first request. */
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
			request.setAttribute(RECORDS, query.read(GivenParameters.of(request), this.conversion.get()));
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
		Object made = get(CurrentRequest.get(), parameter.getParameterType().asSubclass(Record.class));
		if (validation != null && parameter.hasParameterAnnotation(Valid.class)) {
			WebDataBinder binder = validation.createBinder(request, made, String.valueOf(parameter.getParameterName()));
			binder.validate();
			if (binder.getBindingResult().hasErrors()) {
				throw new MethodArgumentNotValidException(parameter, binder.getBindingResult());
			}
		}
		return made;
	}

	/**
	 * What a controller method takes: the known parameters by name, and the records, each
	 * by its constructor with the names of its components.
	 */
	private record KnownQuery(Map<String, QueryParameter> parameters, Map<Constructor<?>, List<String>> records) {

		static KnownQuery of(HandlerMethod method) {
			KnownQuery query = new KnownQuery(new LinkedHashMap<>(), new LinkedHashMap<>());
			for (MethodParameter parameter : method.getMethodParameters()) {
				FromQuery annotation = parameter.getParameterType().getAnnotation(FromQuery.class);
				Class<?> type = (annotation != null) ? annotation.value() : parameter.getParameterType();
				if (type.isRecord() && isOfQuery(parameter)) {
					query.add(type);
				}
			}
			return query;
		}

		private void add(Class<?> type) {
			List<String> names = new ArrayList<>();
			for (RecordComponent component : type.getRecordComponents()) {
				names.add(component.getName());
				this.parameters.put(component.getName(), QueryParameter.of(component));
			}
			this.records.put(BeanUtils.getResolvableConstructor(type), names);
		}

		Map<Class<?>, Object> read(GivenParameters query, ConversionService conversion) {
			Map<String, @Nullable Object> values = new HashMap<>();
			List<ParameterError> errors = new ArrayList<>();
			query.values().forEach((name, given) -> {
				QueryParameter parameter = this.parameters.get(name);
				if (parameter == null) {
					errors.add(unknown(name));
				}
				else if (parameter.collection() == null && query.bracketed().contains(name)) {
					errors.add(parameter.bracketed(given));
				}
				else {
					values.put(name, parameter.read(given, conversion, errors));
				}
			});
			if (!errors.isEmpty()) {
				throw ProblemException.invalidParameters(errors);
			}
			Map<Class<?>, Object> made = new HashMap<>();
			// components without a value are null unless the record has a default
			this.records.forEach((constructor, names) -> made.put(constructor.getDeclaringClass(),
					BeanUtils.instantiateClass(constructor, names.stream().map(values::get).toArray())));
			return made;
		}

		private ParameterError unknown(String name) {
			List<String> allowed = List.copyOf(this.parameters.keySet());
			return new ParameterError(name, null, allowed.isEmpty() ? "unknown parameter; none is known here"
					: "unknown parameter; known here: " + String.join(", ", allowed), allowed);
		}

	}

}
