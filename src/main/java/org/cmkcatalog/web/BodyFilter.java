package org.cmkcatalog.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Leaves threads to others when many clients send their bodies slowly: at most half of
 * all threads serve requests with bodies. Further bodies are refused when they are read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/**
	 * What is read of a body that no one needed, so that its client gets the answer and
	 * keeps the connection.
	 */
	private static final int MAX_REST = 2 * 1024 * 1024;

	private final transient Semaphore places;

	BodyFilter(@Value("${server.tomcat.threads.max}") int threads) {
		this.places = new Semaphore(Math.max(1, threads / 2));
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!hasBody(request)) {
			chain.doFilter(request, response);
			return;
		}
		boolean hasPlace = this.places.tryAcquire();
		try {
			ServletInputStream body = hasPlace ? new ArrivingBody(request.getInputStream()) : new RefusedBody();
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
		if (body.isFinished()) {
			return;
		}
		// without an answer of 100, the client may send no body at all
		boolean isSent = request.getHeader(HttpHeaders.EXPECT) == null;
		if (!isSent && !response.isCommitted()) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		close(response);
		if (!isSent || !isReadToItsEnd(body)) {
			throw new CloseNowException("The rest of the body is not read");
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
