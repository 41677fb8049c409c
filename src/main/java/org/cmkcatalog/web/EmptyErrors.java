package org.cmkcatalog.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds a problem to errors without a body. The health endpoint answers so for unknown
 * paths.
 */
@RestControllerAdvice
class EmptyErrors implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body != null || !(response instanceof ServletServerHttpResponse servlet)
				|| servlet.getServletResponse().getStatus() < 400) {
			return body;
		}
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		ProblemDetail problem = Problems.of(HttpStatusCode.valueOf(servlet.getServletResponse().getStatus()),
				request.getURI().getPath());
		problem.setInstance(Problems.instance(request.getURI().getRawPath()));
		return problem;
	}

}
