package org.cmkcatalog.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Leaves in an answer only the fields that the parameter {@code fields} names, in every
 * format. They are checked before the answer is made.
 */
@RestControllerAdvice
class FieldSelection implements HandlerInterceptor, ResponseBodyAdvice<Object> {

	private static final String CHOSEN = FieldSelection.class.getName();

	private final Map<Answered, FieldTree> known = new ConcurrentHashMap<>();

	private final JsonMapper json;

	FieldSelection(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (GivenParameters.of(request).values().containsKey("fields") && handler instanceof HandlerMethod handled
				&& takesFields(handled.getMethod())) {
			Method method = handled.getMethod();
			Set<String> paths = paths(request, method);
			if (!paths.isEmpty()) {
				MediaType type = FormatNegotiation.chosen(request);
				if (Format.of(type).isEmpty()) {
					throw ProblemException.invalidParameters(List.of(new ParameterError("fields",
							String.join(",", paths), "cannot be combined with a format for build servers", List.of())));
				}
				boolean isTable = !type.isCompatibleWith(MediaType.APPLICATION_JSON);
				request.setAttribute(CHOSEN, chosen(paths, new Answered(method, isTable)));
			}
		}
		return true;
	}

	private static Set<String> paths(HttpServletRequest request, Method method) {
		return Arrays.stream(method.getParameterTypes())
			.filter(AnswerChoice.class::isAssignableFrom)
			.flatMap((type) -> ((AnswerChoice) QueryRecords.get(request, type.asSubclass(Record.class))).fields()
				.stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** A problem comes from another method, and is told whole. */
	private static boolean takesFields(@Nullable Method method) {
		return method != null
				&& Arrays.stream(method.getParameterTypes()).anyMatch(AnswerChoice.class::isAssignableFrom);
	}

	private ChosenFields chosen(Set<String> paths, Answered answered) {
		FieldTree tree = this.known.computeIfAbsent(answered, (key) -> FieldTree
			.ofAnswer(ResolvableType.forMethodReturnType(key.method()).getGeneric(), key.isTable()));
		List<ParameterError> errors = new ArrayList<>();
		Set<List<String>> told = new HashSet<>();
		for (String path : paths) {
			if (!tree.has(path)) {
				List<String> near = tree.near(path);
				// a list of fields is told once, however many are unknown
				errors.add(told.add(near) ? ParameterError.notAllowed("fields", path, near)
						: new ParameterError("fields", path,
								"'%s' is none of the allowed values either".formatted(ParameterError.shown(path)),
								near));
			}
		}
		if (!errors.isEmpty()) {
			throw ProblemException.invalidParameters(errors);
		}
		return ChosenFields.of(paths, tree);
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (!(body instanceof Tabular answer)
				|| !(CurrentRequest.get().getAttribute(CHOSEN) instanceof ChosenFields chosen)
				|| !takesFields(returnType.getMethod())) {
			return body;
		}
		return type.isCompatibleWith(MediaType.APPLICATION_JSON) ? chosen.json(answer, this.json)
				: chosen.table(answer, this.json);
	}

	/** What answers a request, and whether as a table. */
	private record Answered(Method method, boolean isTable) {

	}

}
