package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The records that methods take, from the query and nothing else: Spring would take what
 * the query lacks from a header of that name, by which an answer that is kept for
 * everybody must not differ. A record of which the query says nothing is always the same,
 * and made once: for each component, Spring reads all annotations anew.
 */
class QueryRecords implements HandlerMethodArgumentResolver {

	private final Binding binding = new Binding();

	private final Map<Class<?>, Set<String>> components = new ConcurrentHashMap<>();

	/** By parameter and not by type, as only some are validated. */
	private final Map<MethodParameter, Object> unasked = new ConcurrentHashMap<>();

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().isRecord();
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) throws Exception {
		Set<String> asked = request.getParameterMap().keySet();
		boolean isAsked = !Collections.disjoint(asked,
				this.components.computeIfAbsent(parameter.getParameterType(), QueryRecords::components));
		Object kept = isAsked ? null : this.unasked.get(parameter);
		if (kept != null) {
			return kept;
		}
		Object made = this.binding.resolveArgument(parameter, model, request, binders);
		if (!isAsked && made != null) {
			this.unasked.put(parameter, made);
		}
		return made;
	}

	private static Set<String> components(Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
	}

	/** Makes and validates a record, or says what is wrong. */
	private static final class Binding extends ModelAttributeMethodProcessor {

		Binding() {
			super(true);
		}

		@Override
		protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
			binder.construct(new Query(request.getParameterMap()));
		}

		/** A record has all that it takes when it is made. */
		@Override
		protected void bindRequestParameters(WebDataBinder binder, NativeWebRequest request) {
		}

	}

	/**
	 * What a record is made of.
	 *
	 * @param parameters values by name
	 */
	private record Query(Map<String, String[]> parameters) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			String[] values = this.parameters.get(name);
			return (values != null && values.length == 1) ? values[0] : values;
		}

		@Override
		public Set<String> getNames() {
			return this.parameters.keySet();
		}

	}

}
