package org.cmkcatalog.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body that is not read, because too many others are being read. */
final class RefusedBody extends ServletInputStream {

	/**
	 * Refuses to read.
	 * @throws ProblemException always
	 */
	@Override
	public int read() {
		throw ProblemException.busy("Too many bodies are being received at the same time; GET is answered.");
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
