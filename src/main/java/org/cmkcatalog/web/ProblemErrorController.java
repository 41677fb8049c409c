package org.cmkcatalog.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers failures, and errors from outside of Spring MVC, which the server forwards
 * here. Each failure is logged once, under a trace id that the answer has too.
 */
@Controller
class ProblemErrorController implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

	@RequestMapping("${spring.web.error.path:/error}")
	@Nullable ResponseEntity<Object> problem(HttpServletRequest request, HttpServletResponse response,
			@RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer code,
			@RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false) @Nullable String sent) {
		if (response.isCommitted()) {
			// the server includes this page in an answer that failed on its way
			return null;
		}
		HttpStatusCode status = HttpStatusCode.valueOf((code != null) ? code : HttpServletResponse.SC_NOT_FOUND);
		String path = (sent != null) ? sent : request.getRequestURI();
		ProblemDetail problem = (request.getAttribute(FailureFilter.IS_UNDECODABLE) != null) ? Problems.undecodable()
				: Problems.of(status, path);
		if (status.is5xxServerError()) {
			String traceId = TraceId.of(request);
			String query = (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
			log.atError()
				.addKeyValue(TraceId.FIELD, traceId)
				.setCause((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
				.log("{} {}{} failed with {}, trace id {}", request.getAttribute(RequestDispatcher.ERROR_METHOD), path,
						(query != null) ? "?" + query : "", status, traceId);
			clear(response);
			response.setHeader("Trace-Id", traceId);
			problem.setDetail("%s The log has it under the trace id %s.".formatted(problem.getDetail(), traceId));
		}
		problem.setInstance(Problems.instance(path));
		return ProblemForm.of(problem, ResponseEntity.status(status), path, request);
	}

	/** Without the CORS headers, a page of another origin could not read the problem. */
	private static void clear(HttpServletResponse response) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		for (String name : response.getHeaderNames()) {
			if (name.startsWith("Access-Control-") || name.equalsIgnoreCase(HttpHeaders.VARY)
					|| name.equalsIgnoreCase("X-Content-Type-Options")) {
				kept.put(name, List.copyOf(response.getHeaders(name)));
			}
		}
		response.reset();
		kept.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
	}

}
