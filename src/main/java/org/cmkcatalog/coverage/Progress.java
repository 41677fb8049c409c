package org.cmkcatalog.coverage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** Tells a person at a terminal how much of a long input is read. */
final class Progress extends FilterInputStream {

	private static final long NANOS = 1_000_000_000;

	private static final int MEGABYTE = 1024 * 1024;

	private final PrintWriter terminal;

	private final boolean isTerminal;

	private long read;

	/** A short input says nothing. */
	private long next = System.nanoTime() + NANOS;

	private boolean isShown;

	Progress(InputStream in, PrintWriter terminal, boolean isTerminal) {
		super(in);
		this.terminal = terminal;
		this.isTerminal = isTerminal;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		count((one < 0) ? 0 : 1);
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int some = super.read(bytes, offset, length);
		count(Math.max(0, some));
		return some;
	}

	private void count(int bytes) {
		this.read += bytes;
		if (this.isTerminal && System.nanoTime() - this.next > 0) {
			this.next = System.nanoTime() + NANOS / 5;
			this.isShown = true;
			this.terminal.printf("\rReading: %d MB", this.read / MEGABYTE);
			this.terminal.flush();
		}
	}

	/** Clears its line. */
	@Override
	public void close() throws IOException {
		if (this.isShown) {
			this.isShown = false;
			this.terminal.print("\r%s\r".formatted(" ".repeat(40)));
			this.terminal.flush();
		}
		super.close();
	}

}
