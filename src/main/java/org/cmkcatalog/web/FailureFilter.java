package org.cmkcatalog.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Answers what fails outside of the controllers, and aborts the connection after an
 * incomplete answer. The first of all filters.
 */
class FailureFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private final transient JsonMapper json;

	FailureFilter(JsonMapper json) {
		this.json = json;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Throwable ex) {
			answer(ex, request, response);
		}
		if (Failures.isCutOff(request)) {
			// the end of a chunked body would make an incomplete answer look whole
			throw new CloseNowException("The answer is incomplete");
		}
	}

	private void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Throwable cause = (thrown instanceof ServletException wrapper && wrapper.getRootCause() != null)
				? wrapper.getRootCause() : thrown;
		if (cause instanceof InvalidParameterException && !response.isCommitted()) {
			write(Problems.undecodable(), request, response);
			return;
		}
		HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
		ProblemDetail problem = Failures.problem(cause, status, request, response).orElse(null);
		if (problem != null) {
			write(problem, request, response);
		}
	}

	private void write(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		problem.setInstance(Problems.instance(request.getRequestURI()));
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
