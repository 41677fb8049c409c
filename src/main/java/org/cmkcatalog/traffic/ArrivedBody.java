package org.cmkcatalog.traffic;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

/** A small body that came together with its head, so that no thread waits for it. */
final class ArrivedBody extends ServletInputStream {

	/** The server reads at most as much at once. */
	private static final int MAX_LENGTH = 8 * 1024;

	private final ByteArrayInputStream bytes;

	private ArrivedBody(byte[] bytes) {
		this.bytes = new ByteArrayInputStream(bytes);
	}

	/** The body of the request if all of it is there, or else one that is refused. */
	static ServletInputStream of(HttpServletRequest request) throws IOException {
		int length = request.getContentLength();
		ServletInputStream body = request.getInputStream();
		// that many are there without waiting, or none
		if (length <= 0 || length > MAX_LENGTH || body.available() == 0) {
			return new RefusedBody();
		}
		byte[] bytes = new byte[length];
		return (body.read(bytes) == length) ? new ArrivedBody(bytes) : new RefusedBody();
	}

	@Override
	public int read() {
		return this.bytes.read();
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		return this.bytes.read(target, offset, length);
	}

	@Override
	public boolean isFinished() {
		return this.bytes.available() == 0;
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
