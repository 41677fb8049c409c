package org.cmkcatalog.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body that is not read, because too many others are being read. */
final class RefusedBody extends ServletInputStream {

	/** In seconds; slow bodies are refused after about that time. */
	private static final int RETRY_AFTER = 10;

	/**
	 * Refuses to read.
	 * @throws ProblemException always
	 */
	@Override
	public int read() {
		throw ProblemException.busy("Too many bodies are being received at the same time; GET is answered.",
				RETRY_AFTER);
	}

	@Override
	public boolean isFinished() {
		return false;
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setReadListener(ReadListener listener) {
		throw new IllegalStateException("The request is not asynchronous");
	}

}
