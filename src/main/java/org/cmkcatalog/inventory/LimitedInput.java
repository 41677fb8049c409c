package org.cmkcatalog.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes up to a limit, beyond which nothing is read. */
final class LimitedInput extends FilterInputStream {

	private final long maxBytes;

	private long bytes;

	LimitedInput(InputStream in, long maxBytes) {
		super(in);
		this.maxBytes = maxBytes;
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		count((value < 0) ? 0 : 1);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	private void count(int read) {
		this.bytes += read;
		if (this.bytes > this.maxBytes) {
			throw new InventoryTooLargeException(this.maxBytes);
		}
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
