package org.cmkcatalog.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Passes what fails to {@link ProblemErrorController}, and aborts the connection after an
 * incomplete answer. The first of all filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureFilter extends HttpFilter {

	/** Attribute of a request whose query string cannot be decoded. */
	static final String IS_UNDECODABLE = FailureFilter.class.getName();

	private static final String IS_INCOMPLETE = FailureFilter.class.getName() + ".incomplete";

	private static final Logger log = LoggerFactory.getLogger(FailureFilter.class);

	private static final long serialVersionUID = 1L;

	/** Whether the service failed when a part of the answer had been sent. */
	static boolean isIncomplete(HttpServletRequest request) {
		return request.getAttribute(IS_INCOMPLETE) != null;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, response);
			if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
				keepRoute(request);
			}
		}
		catch (ClientAbortException ex) {
			// no one reads an answer; Tomcat closes the connection
			throw ex;
		}
		catch (Throwable ex) {
			fail((ex instanceof ServletException wrapper && wrapper.getRootCause() != null) ? wrapper.getRootCause()
					: ex, request, response);
		}
	}

	private static void fail(Throwable cause, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean isClientGone = DisconnectedClientHelper.isClientDisconnectedException(cause);
		if (isClientGone || response.isCommitted()) {
			String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
			String traceId = TraceId.of(request);
			log.atLevel(isClientGone ? Level.DEBUG : Level.ERROR)
				.addKeyValue(TraceId.FIELD, traceId)
				.setCause(cause)
				.log("{} {}{} failed on its way, trace id {}", request.getMethod(), request.getRequestURI(), query,
						traceId);
			if (!isClientGone) {
				request.setAttribute(IS_INCOMPLETE, true);
			}
			// the end of a chunked body would make an incomplete answer look whole
			throw new CloseNowException("The answer is incomplete");
		}
		keepRoute(request);
		if (cause instanceof InvalidParameterException) {
			request.setAttribute(IS_UNDECODABLE, true);
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
		else {
			request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
			response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
		}
	}

	/** The error controller, which may answer instead, has a route of its own. */
	private static void keepRoute(HttpServletRequest request) {
		Route.set(request, Route.of(request));
	}

}
