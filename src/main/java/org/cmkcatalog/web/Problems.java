package org.cmkcatalog.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception of a controller into a problem. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

	/** The type of a problem that Spring made. */
	private static final URI NO_TYPE = URI.create("about:blank");

	static ProblemDetail of(ProblemType type, HttpStatusCode status, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(type.uri());
		problem.setTitle(type.title());
		return problem;
	}

	static ProblemDetail of(ProblemType type, String detail) {
		return of(type, type.status(), detail);
	}

	/**
	 * A problem for a status, in words that reveal no internals.
	 * @param status a status of 400 or higher
	 * @param path path of the request
	 * @return a problem of that status
	 */
	static ProblemDetail of(HttpStatusCode status, @Nullable String path) {
		ProblemType type = ProblemType.of(status);
		return of(type, status, switch (type.status()) {
			case NOT_FOUND -> "There is nothing at '%s'. The paths are described at /v3/api-docs and /swagger-ui.html."
				.formatted(ParameterError.shown(String.valueOf(path)));
			case INTERNAL_SERVER_ERROR ->
				"The service failed to answer. The request may be right; trying again later may help.";
			case METHOD_NOT_ALLOWED -> "The method is not allowed here; reading takes GET.";
			case NOT_ACCEPTABLE -> "The Accept header cannot be read; application/json is offered.";
			default -> "The request cannot be read: its line, its encoding or its headers are not valid HTTP.";
		});
	}

	/**
	 * The path of a request as a problem contains it. Spring's own way fails on paths
	 * such as {@code //}, which are no URI.
	 * @param path path of the request, as sent
	 * @return that path, or the root if it is no URI
	 */
	static URI instance(String path) {
		try {
			return new URI(path.replaceFirst("^/+", "/"));
		}
		catch (URISyntaxException ex) {
			return URI.create("/");
		}
	}

	/** The query string cannot be decoded. */
	static ProblemDetail undecodable() {
		return of(ProblemType.MALFORMED_REQUEST,
				"The query string cannot be read; it takes at most 1000 parameters, each with a name, in percent-encoded UTF-8 such as %20 for a blank.");
	}

	@ExceptionHandler
	ResponseEntity<Object> elsewhere(ElsewhereException exception) {
		return exception.redirect();
	}

	@ExceptionHandler
	ResponseEntity<Object> undecodable(InvalidParameterException exception, WebRequest request) {
		return createResponseEntity(undecodable(), HttpHeaders.EMPTY, ProblemType.MALFORMED_REQUEST.status(), request);
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> failed(Exception exception, ServletWebRequest request) {
		return failed(exception, ProblemType.INTERNAL_ERROR.status(), request);
	}

	private @Nullable ResponseEntity<Object> failed(Exception exception, HttpStatusCode status,
			ServletWebRequest request) {
		HttpServletResponse response = Objects.requireNonNull(request.getResponse());
		return Failures.problem(exception, status, request.getRequest(), response)
			.map((problem) -> createResponseEntity(problem, HttpHeaders.EMPTY, status, request))
			.orElse(null);
	}

	@Override
	protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		String[] supported = exception.getSupportedMethods();
		// a message code would list the methods in no order
		exception.getBody()
			.setDetail("%s is not allowed here; allowed: %s.".formatted(exception.getMethod(),
					String.join(", ", new TreeSet<>((supported != null) ? List.of(supported) : List.of()))));
		return createResponseEntity(exception.getBody(), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
			HttpMediaTypeNotSupportedException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		List<MediaType> supported = exception.getSupportedMediaTypes();
		if (!supported.isEmpty()) {
			// a message code would repeat the sent type however long it is
			String sent = (exception.getContentType() == null) ? "A body without a Content-Type"
					: "A body of the media type '%s'"
						.formatted(ParameterError.shown(exception.getContentType().toString()));
			exception.getBody()
				.setDetail("%s is not read here; read: %s.".formatted(sent, MediaType.toString(supported)));
		}
		return handleExceptionInternal(exception, null, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
			HttpMediaTypeNotAcceptableException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		List<MediaType> supported = exception.getSupportedMediaTypes();
		if (!supported.isEmpty()) {
			// a message code knows nothing of the parameter 'format'
			String format = request.getParameter("format");
			String wanted = (format != null)
					? "The format '%s' is not offered here".formatted(ParameterError.shown(format))
					: "None of the media types of the Accept header is offered";
			exception.getBody().setDetail("%s; offered: %s.".formatted(wanted, MediaType.toString(supported)));
		}
		return handleExceptionInternal(exception, null, headers, status, request);
	}

	@Override
	protected ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException exception,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		// a message code has another path than the one sent, and however long it is
		String path = ((ServletWebRequest) request).getRequest().getRequestURI();
		return createResponseEntity(of(status, path), headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException exception,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<ParameterError> errors = exception.getFieldErrors().stream().map(BindingErrors::parameterError).toList();
		boolean isBody = exception.getParameter().hasParameterAnnotation(RequestBody.class);
		ProblemException problem = isBody ? ProblemException.invalidBody(errors)
				: ProblemException.invalidParameters(errors);
		return handleExceptionInternal(problem, problem.getBody(), headers, status, request);
	}

	/** What the controller method expects as its body. */
	private static String expected(WebRequest request) {
		Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		PostInFormats post = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(PostInFormats.class)
				: null;
		return (post != null) ? post.expects() : "";
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException exception,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = BodyErrors.problem(exception, expected(request));
		return createResponseEntity(problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception exception, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return status.is5xxServerError() ? failed(exception, status, (ServletWebRequest) request)
				: super.handleExceptionInternal(exception, body, headers, status, request);
	}

	/** A problem is JSON whatever the Accept header says. */
	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail problem) {
			if (problem.getType() == null || problem.getType().equals(NO_TYPE)) {
				// by status: message codes would repeat these for every exception of
				// Spring
				ProblemType type = ProblemType.of(status);
				problem.setType(type.uri());
				problem.setTitle(type.title());
			}
			problem.setInstance(instance(((ServletWebRequest) request).getRequest().getRequestURI()));
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(body);
	}

}
