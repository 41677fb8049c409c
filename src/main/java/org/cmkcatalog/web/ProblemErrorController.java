package org.cmkcatalog.web;

import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of Spring MVC, where the server forwards it to. */
@Controller
class ProblemErrorController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
		HttpStatusCode status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatusCode.valueOf((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
		String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
			.map(Object::toString)
			.orElse(request.getRequestURI());
		ProblemDetail problem = Problems.of(status, path);
		problem.setInstance(Problems.instance(path));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
