package org.cmkcatalog.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The records that methods take, made from the query and nothing else. Spring would take
 * what the query lacks from a header of that name, by which an answer that is kept for
 * everybody must not differ, and for each request it would read all annotations of a
 * record anew, which took two fifths of the time of a list that is made anew.
 */
class QueryRecords implements HandlerMethodArgumentResolver {

	private final Supplier<ConversionService> conversion;

	/** By parameter and not by type, as only some are validated. */
	private final Map<MethodParameter, QueryRecord> records = new ConcurrentHashMap<>();

	/**
	 * Takes records.
	 * @param conversion reads values; asked for with the first request
	 */
	QueryRecords(Supplier<ConversionService> conversion) {
		this.conversion = conversion;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().isRecord();
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory validation) throws Exception {
		QueryRecord wanted = this.records.computeIfAbsent(parameter, QueryRecord::of);
		Map<String, String[]> query = request.getParameterMap();
		Object made = wanted.make(query, this.conversion.get());
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
	 * What is known of a record before any request.
	 *
	 * @param constructor takes its components
	 * @param components their types by name, in their order
	 */
	private record QueryRecord(Constructor<?> constructor, Map<String, TypeDescriptor> components) {

		static QueryRecord of(MethodParameter parameter) {
			Class<?> type = parameter.getParameterType();
			Map<String, TypeDescriptor> components = new LinkedHashMap<>();
			for (RecordComponent component : type.getRecordComponents()) {
				components.put(component.getName(), new TypeDescriptor(
						ResolvableType.forMethodReturnType(component.getAccessor()), component.getType(), null));
			}
			return new QueryRecord(BeanUtils.getResolvableConstructor(type), components);
		}

		/**
		 * A component of which the query says nothing, or nothing but blanks, is null, or
		 * what the record makes of it.
		 */
		Object make(Map<String, String[]> query, ConversionService conversion) {
			List<@Nullable Object> values = new ArrayList<>(this.components.size());
			List<ParameterError> errors = new ArrayList<>();
			this.components.forEach((name, type) -> {
				try {
					values.add(convert(query.get(name), type, conversion));
				}
				catch (ConversionFailedException ex) {
					errors.add(BindingErrors.parameterError(name, ex));
				}
			});
			if (!errors.isEmpty()) {
				throw ProblemException.invalidParameters(errors);
			}
			return BeanUtils.instantiateClass(this.constructor, values.toArray());
		}

		private static @Nullable Object convert(String @Nullable [] given, TypeDescriptor type,
				ConversionService conversion) {
			if (given == null || Arrays.stream(given).allMatch(String::isBlank)) {
				return null;
			}
			Object value = (given.length == 1) ? given[0] : given;
			return conversion.convert(value, TypeDescriptor.forObject(value), type);
		}

	}

}
