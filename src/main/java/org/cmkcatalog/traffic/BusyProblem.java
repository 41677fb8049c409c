package org.cmkcatalog.traffic;

import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a request needs is taken by other clients. */
final class BusyProblem {

	private static final ProblemType BUSY = new ProblemType("busy", HttpStatus.SERVICE_UNAVAILABLE, "Busy");

	/** In seconds; a slow client is given up after about that time. */
	private static final int RETRY_AFTER = 10;

	private BusyProblem() {
	}

	/**
	 * The problem, with a {@code Retry-After}.
	 * @param detail what is taken
	 */
	static ProblemException of(String detail) {
		ProblemException problem = new ProblemException(BUSY, detail);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER));
		return problem;
	}

}
