package org.cmkcatalog.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Bytes up to a limit, beyond which nothing is read. Readers may wrap an exception that
 * reading bytes throws; it is kept as it was.
 */
final class LimitedInput extends FilterInputStream {

	private final long maxBytes;

	private long bytes;

	private @Nullable RuntimeException failure;

	LimitedInput(InputStream in, long maxBytes) {
		super(in);
		this.maxBytes = maxBytes;
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) < 0) ? -1 : single[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		try {
			int read = super.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}
		catch (RuntimeException ex) {
			this.failure = ex;
			throw ex;
		}
	}

	/** Why reading the bytes failed, or else what a reader of them says. */
	RuntimeException failureOr(RuntimeException other) {
		return (this.failure != null) ? this.failure : other;
	}

	/** Leaves the file open. */
	@Override
	public void close() {
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
