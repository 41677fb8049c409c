package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;

/** A part of a form as the body of a request. A form that breaks off is a problem. */
final class PartInputStream extends ServletInputStream {

	private final InputStream part;

	private boolean isFinished;

	PartInputStream(InputStream part) {
		this.part = part;
	}

	@Override
	public int read() throws IOException {
		try {
			int read = this.part.read();
			this.isFinished = read < 0;
			return read;
		}
		catch (MalformedStreamException ex) {
			throw UploadRequest.unreadable();
		}
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		try {
			int read = this.part.read(bytes, offset, length);
			this.isFinished = read < 0;
			return read;
		}
		catch (MalformedStreamException ex) {
			throw UploadRequest.unreadable();
		}
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
