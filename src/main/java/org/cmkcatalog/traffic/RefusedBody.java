package org.cmkcatalog.traffic;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.cmkcatalog.web.ProblemException;

/** A body that is not read, because too many others are being read. */
final class RefusedBody extends ServletInputStream {

	/**
	 * Refuses to read.
	 * @throws ProblemException always
	 */
	@Override
	public int read() {
		throw BusyProblem.of("Too many bodies are being received at the same time; GET is answered.");
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
