package org.cmkcatalog.web;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Makes problems, and turns every exception about a request into one. Failures go on to
 * {@link FailureFilter}.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler implements ResponseBodyAdvice<Object> {

	/** Name of the member that leads to the page about the kind of problem. */
	static final String HELP = "help";

	static ProblemDetail of(ProblemType type, String detail) {
		return of(type, type.status(), detail);
	}

	private static ProblemDetail of(ProblemType type, HttpStatusCode status, String detail) {
		return typed(ProblemDetail.forStatusAndDetail(status, detail), type);
	}

	private static ProblemDetail typed(ProblemDetail problem, ProblemType type) {
		problem.setType(type.uri());
		problem.setTitle(type.title());
		problem.setProperty(HELP, type.help());
		return problem;
	}

	/** A problem for a status of 400 or higher, in words that reveal no internals. */
	static ProblemDetail of(HttpStatusCode status, String path) {
		ProblemType type = ProblemType.of(status);
		return of(type, status, switch (type.status()) {
			case NOT_FOUND -> "There is nothing at '%s'. The paths are described at /v3/api-docs and /swagger-ui.html."
				.formatted(ParameterError.shown(path));
			case INTERNAL_SERVER_ERROR ->
				"The service failed to answer. The request may be right; trying again later may help.";
			case REQUEST_TIMEOUT -> "The body stopped before its end.";
			case METHOD_NOT_ALLOWED -> "The method is not allowed here; reading takes GET.";
			case NOT_ACCEPTABLE -> "The Accept header cannot be read; application/json is offered.";
			default -> "The request cannot be read: its line, its encoding or its headers are not valid HTTP.";
		});
	}

	/** The query string cannot be decoded. */
	static ProblemDetail undecodable() {
		return of(ProblemType.MALFORMED_REQUEST,
				"The query string cannot be read; it takes at most 1000 parameters, each with a name, in percent-encoded UTF-8 such as %20 for a blank.");
	}

	/** Spring's own way fails on paths such as {@code //}, which are no URI. */
	static URI instance(String path) {
		try {
			return new URI(path.replaceFirst("^/+", "/"));
		}
		catch (URISyntaxException ex) {
			return URI.create("/");
		}
	}

	@ExceptionHandler
	ResponseEntity<Object> elsewhere(ElsewhereException exception) {
		return exception.redirect();
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception exception, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError() && !(exception instanceof ProblemException)) {
			throw (exception instanceof RuntimeException failure) ? failure : new IllegalStateException(exception);
		}
		ProblemDetail problem = problem(exception, status, ((ServletWebRequest) request).getRequest());
		return super.handleExceptionInternal(exception, (problem != null) ? problem : body, headers,
				(problem != null) ? HttpStatusCode.valueOf(problem.getStatus()) : status, request);
	}

	/** A problem in place of Spring's, which explains too little; its detail may do. */
	private static @Nullable ProblemDetail problem(Exception exception, HttpStatusCode status,
			HttpServletRequest request) {
		if (exception instanceof NoResourceFoundException) {
			// Spring has another path than the one sent
			return of(status, request.getRequestURI());
		}
		if (exception instanceof MethodArgumentNotValidException invalid) {
			List<ParameterError> errors = errors(invalid.getBindingResult());
			return (invalid.getParameter().hasParameterAnnotation(RequestBody.class)
					? ProblemException.invalidBody(errors) : ProblemException.invalidParameters(errors))
				.getBody();
		}
		if (exception instanceof HttpMessageNotReadableException unreadable) {
			return BodyErrors.problem(unreadable, expected(request));
		}
		if (exception instanceof ErrorResponse error) {
			// a message code goes before it
			Optional.ofNullable(detail(exception, request)).ifPresent(error.getBody()::setDetail);
		}
		return null;
	}

	/** In the order of the record's components, as the validator has no order. */
	private static List<ParameterError> errors(BindingResult result) {
		RecordComponent[] components = Objects.requireNonNull(result.getTarget()).getClass().getRecordComponents();
		List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
		return result.getFieldErrors()
			.stream()
			.map(Problems::error)
			.sorted(Comparator.<ParameterError>comparingInt((error) -> names.indexOf(error.parameter()))
				.thenComparing(ParameterError::toString))
			.toList();
	}

	/** An element of a collection is named like the collection. */
	private static ParameterError error(FieldError error) {
		Object rejected = error.getRejectedValue();
		return new ParameterError(error.getField().replaceFirst("\\[.*", ""),
				(rejected != null) ? rejected.toString() : null, String.valueOf(error.getDefaultMessage()), List.of());
	}

	/** What the controller method expects as its body. */
	private static String expected(HttpServletRequest request) {
		PostInFormats post = (request
			.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method)
					? method.getMethodAnnotation(PostInFormats.class) : null;
		return (post != null) ? post.expects() : "";
	}

	/** A detail that names what was sent, never at length, and what would be right. */
	private static @Nullable String detail(Exception exception, HttpServletRequest request) {
		if (exception instanceof HttpRequestMethodNotSupportedException method) {
			String[] supported = method.getSupportedMethods();
			return "%s is not allowed here; allowed: %s.".formatted(method.getMethod(),
					String.join(", ", new TreeSet<>((supported != null) ? List.of(supported) : List.of())));
		}
		if (!(exception instanceof HttpMediaTypeException type) || type.getSupportedMediaTypes().isEmpty()) {
			return null;
		}
		String supported = MediaType.toString(type.getSupportedMediaTypes());
		if (exception instanceof HttpMediaTypeNotSupportedException sent) {
			return "%s is not read here; read: %s.".formatted((sent.getContentType() == null)
					? "A body without a Content-Type"
					: "A body of the media type '%s'".formatted(ParameterError.shown(sent.getContentType().toString())),
					supported);
		}
		String format = request.getParameter("format");
		return "%s; offered: %s."
			.formatted((format != null) ? "The format '%s' is not offered here".formatted(ParameterError.shown(format))
					: "None of the media types of the Accept header is offered", supported);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (body instanceof ProblemDetail problem) {
			if (problem.getType() == null || problem.getType().toString().equals("about:blank")) {
				// by status: message codes would repeat these for every exception of
				// Spring
				typed(problem, ProblemType.of(status));
			}
			HttpServletRequest sent = ((ServletWebRequest) request).getRequest();
			problem.setInstance(instance(sent.getRequestURI()));
			return ProblemForm.of(problem, ResponseEntity.status(status).headers(headers), sent.getRequestURI(), sent);
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(body);
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	/** The health endpoint answers errors without a body for unknown paths. */
	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		int status = ((ServletServerHttpResponse) response).getServletResponse().getStatus();
		if (body != null || status < HttpStatus.BAD_REQUEST.value()) {
			return body;
		}
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		ProblemDetail problem = of(HttpStatusCode.valueOf(status), request.getURI().getPath());
		problem.setInstance(instance(request.getURI().getRawPath()));
		return problem;
	}

}
