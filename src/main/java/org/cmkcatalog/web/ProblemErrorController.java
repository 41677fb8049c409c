package org.cmkcatalog.web;

import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors from outside of Spring MVC, which the server forwards here. */
@Controller
class ProblemErrorController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	@Nullable ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted()) {
			// the server includes this page in an answer that failed on its way
			return null;
		}
		HttpStatusCode status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatusCode.valueOf((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
		String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
			.map(Object::toString)
			.orElse(request.getRequestURI());
		ProblemDetail problem = status.is5xxServerError() ? failure(status, request, response)
				: Problems.of(status, path);
		if (problem == null) {
			return null;
		}
		problem.setInstance(Problems.instance(path));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static @Nullable ProblemDetail failure(HttpStatusCode status, HttpServletRequest request,
			HttpServletResponse response) {
		Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return Failures.problem(cause, status, request, response).orElse(null);
	}

}
