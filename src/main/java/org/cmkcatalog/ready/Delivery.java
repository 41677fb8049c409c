package org.cmkcatalog.ready;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The body of an answer on its way to a client. Threads wait for a few slow readers only;
 * to the others, bodies are sent whenever they have read, without a thread.
 */
final class Delivery implements WriteListener {

	/**
	 * Threads that send at the same time. Sending takes microseconds, so there are hardly
	 * ever more, unless clients do not read.
	 */
	private static final int MAX_SENDING = 32;

	/** The server copies as much if the client does not take it. */
	private static final int PART = 16 * 1024;

	private static final AtomicInteger sending = new AtomicInteger();

	private final AsyncContext request;

	private final ServletOutputStream client;

	private final byte[] body;

	private int sent;

	private Delivery(AsyncContext request, ServletOutputStream client, byte[] body) {
		this.request = request;
		this.client = client;
		this.body = body;
	}

	/** Sends the body, or the rest of it later. The answer has its headers already. */
	static void send(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean waits = sending.incrementAndGet() <= MAX_SENDING || !request.isAsyncSupported();
		try {
			if (waits) {
				response.getOutputStream().write(body);
				// Tomcat would send the last part when no one counts any more
				response.getOutputStream().close();
				return;
			}
		}
		finally {
			sending.decrementAndGet();
		}
		AsyncContext async = request.startAsync();
		// a client that takes nothing is given up as on any other connection
		async.setTimeout(0);
		ServletOutputStream client = response.getOutputStream();
		client.setWriteListener(new Delivery(async, client, body));
	}

	@Override
	public void onWritePossible() throws IOException {
		while (this.client.isReady()) {
			if (this.sent == this.body.length) {
				this.request.complete();
				return;
			}
			int length = Math.min(PART, this.body.length - this.sent);
			this.client.write(this.body, this.sent, length);
			this.sent += length;
		}
	}

	/** The client is gone, or has taken nothing for the time of a connection. */
	@Override
	public void onError(Throwable cause) {
		this.request.complete();
	}

}
