package org.cmkcatalog.web;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Failures of the service. Each is logged once, under a trace id that the answer has too.
 */
final class Failures {

	/** Name of the header with the trace id. */
	static final String TRACE_ID = "Trace-Id";

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	private static final String IS_CUT_OFF = Failures.class.getName();

	private Failures() {
	}

	/**
	 * Logs a failure and clears what was written of the answer.
	 * @param failure the cause, if it is known
	 * @param status status of the problem
	 * @param request the request that failed
	 * @param response its response
	 * @return the problem to answer; empty if a part of the answer has been sent or the
	 * client is gone, in which case the connection has to be aborted
	 */
	static Optional<ProblemDetail> problem(@Nullable Throwable failure, HttpStatusCode status,
			HttpServletRequest request, HttpServletResponse response) {
		boolean isSent = response.isCommitted();
		if (!isSent) {
			clear(response);
			response.setStatus(status.value());
		}
		if (failure != null && DisconnectedClientHelper.isClientDisconnectedException(failure)) {
			log.debug("The client of {} is gone", described(request), failure);
			request.setAttribute(IS_CUT_OFF, true);
			return Optional.empty();
		}
		String traceId = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
		log.error("{} failed with {}, trace id {}", described(request), status, traceId, failure);
		if (isSent) {
			request.setAttribute(IS_CUT_OFF, true);
			return Optional.empty();
		}
		response.setHeader(TRACE_ID, traceId);
		ProblemDetail problem = Problems.of(status, null);
		problem.setDetail("%s The log has it under the trace id %s.".formatted(problem.getDetail(), traceId));
		return Optional.of(problem);
	}

	/** Whether the connection has to be aborted because the answer is incomplete. */
	static boolean isCutOff(HttpServletRequest request) {
		return request.getAttribute(IS_CUT_OFF) != null;
	}

	/** Without the CORS headers, a page of another origin could not read the problem. */
	private static void clear(HttpServletResponse response) {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		for (String name : response.getHeaderNames()) {
			if (name.startsWith("Access-Control-") || name.equalsIgnoreCase(HttpHeaders.VARY)) {
				kept.put(name, List.copyOf(response.getHeaders(name)));
			}
		}
		response.reset();
		kept.forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
	}

	/** The request as sent: method, path and query. */
	private static String described(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return described(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)),
					String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
					(String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING));
		}
		HttpServletRequest sent = request;
		while (sent instanceof HttpServletRequestWrapper wrapper
				&& wrapper.getRequest() instanceof HttpServletRequest wrapped) {
			sent = wrapped;
		}
		return described(sent.getMethod(), sent.getRequestURI(), sent.getQueryString());
	}

	private static String described(String method, String path, @Nullable String query) {
		return method + " " + ((query != null) ? path + "?" + query : path);
	}

}
