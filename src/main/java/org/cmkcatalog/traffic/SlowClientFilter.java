package org.cmkcatalog.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.cmkcatalog.web.ProblemException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Leaves threads to others when many clients send their bodies slowly, or ask for large
 * answers and do not take them: at most half of all threads serve requests with bodies,
 * and an eighth of them large answers that are not ready. Further bodies are refused when
 * they are read, unless they came at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SlowClientFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/**
	 * What is read of a body that no one needed, so that its client gets the answer and
	 * keeps the connection.
	 */
	private static final int MAX_REST = 2 * 1024 * 1024;

	/** Paths of answers that are larger than what a connection buffers. */
	private static final List<String> LARGE = List.of("/v3/api-docs", "/swagger-ui", "/actuator/sbom");

	private final transient Semaphore places;

	private final transient Semaphore placesForReaders;

	/** Spring itself only resolves the exceptions of what comes behind the filters. */
	private final transient ObjectProvider<HandlerExceptionResolver> problems;

	SlowClientFilter(@Value("${server.tomcat.threads.max}") int threads,
			@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
		this.places = new Semaphore(Math.max(1, threads / 2));
		this.placesForReaders = new Semaphore(Math.max(1, threads / 8));
		this.problems = problems;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (hasBody(request)) {
			receive(request, response, chain);
		}
		else if (LARGE.stream().anyMatch(request.getRequestURI()::startsWith)) {
			send(request, response, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void send(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.placesForReaders.tryAcquire()) {
			// the filter that does this for others comes later
			response.setHeader("X-Content-Type-Options", "nosniff");
			this.problems.getObject()
				.resolveException(request, response, null,
						BusyProblem.of("Too many clients are taking large answers at the same time."));
			return;
		}
		try {
			chain.doFilter(request, response);
			if (response.isCommitted()) {
				// Tomcat would send the last part when the place is free again
				close(response);
			}
		}
		finally {
			this.placesForReaders.release();
		}
	}

	private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean hasPlace = this.places.tryAcquire();
		try {
			ServletInputStream body = hasPlace ? new ArrivingBody(request.getInputStream()) : ArrivedBody.of(request);
			chain.doFilter(new RequestWithBody(request, body), response);
			finish(request, body, response);
		}
		finally {
			if (hasPlace) {
				this.places.release();
			}
		}
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	/** Sends the answer. Tomcat itself would then wait for the rest of the body. */
	private static void finish(HttpServletRequest request, ServletInputStream body, HttpServletResponse response)
			throws IOException {
		boolean isBroken = body instanceof ArrivingBody arriving && arriving.isBroken();
		boolean isErrorToCome = !response.isCommitted() && response.getStatus() >= 400;
		if (body.isFinished() || isBroken || isErrorToCome) {
			return;
		}
		// without an answer of 100, the client may send no body at all
		boolean isSent = request.getHeader(HttpHeaders.EXPECT) == null;
		if (!isSent && !response.isCommitted()) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		// closed, the answer would also close the body
		response.flushBuffer();
		if (!isSent || !isReadToItsEnd(body)) {
			close(response);
			// after the whole answer; Tomcat closes the connection
			throw new ClientAbortException("The rest of the body is not read");
		}
	}

	private static void close(HttpServletResponse response) throws IOException {
		try {
			response.getOutputStream().close();
		}
		catch (IllegalStateException ex) {
			response.getWriter().close();
		}
	}

	private static boolean isReadToItsEnd(InputStream body) {
		byte[] part = new byte[8 * 1024];
		try {
			int read = 0;
			for (int rest = 0; read >= 0 && rest <= MAX_REST; rest += read) {
				read = body.read(part);
			}
			return read < 0;
		}
		catch (IOException | ProblemException ex) {
			return false;
		}
	}

	/** A request with a body that is watched. */
	private static final class RequestWithBody extends HttpServletRequestWrapper {

		private final ServletInputStream body;

		RequestWithBody(HttpServletRequest request, ServletInputStream body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return this.body;
		}

		/** Its answer is sent while it has a place. */
		@Override
		public boolean isAsyncSupported() {
			return false;
		}

	}

}
