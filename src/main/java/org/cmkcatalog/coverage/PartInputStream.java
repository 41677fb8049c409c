package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A part of a form as the body of a request. */
final class PartInputStream extends ServletInputStream {

	private final InputStream part;

	private boolean isFinished;

	PartInputStream(InputStream part) {
		this.part = part;
	}

	@Override
	public int read() throws IOException {
		int read = this.part.read();
		this.isFinished = read < 0;
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = this.part.read(bytes, offset, length);
		this.isFinished = read < 0;
		return read;
	}

	@Override
	public boolean isFinished() {
		return this.isFinished;
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
