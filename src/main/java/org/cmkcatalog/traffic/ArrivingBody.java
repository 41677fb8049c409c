package org.cmkcatalog.traffic;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;

/**
 * The body of a request as it arrives. It is refused if the client sends it too slowly,
 * because a thread waits for it.
 */
final class ArrivingBody extends ServletInputStream {

	/** How long all waiting together may take, beside what the bytes may take. */
	private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

	/** Slower than any line for which a file would be sent by intent. */
	private static final long MIN_BYTES_PER_SECOND = 10_000;

	private static final long NANOS_PER_BYTE = Duration.ofSeconds(1).toNanos() / MIN_BYTES_PER_SECOND;

	private final ServletInputStream body;

	private final LongSupplier nanoTime;

	private long waited;

	private long count;

	private boolean isBroken;

	ArrivingBody(ServletInputStream body) {
		this(body, System::nanoTime);
	}

	ArrivingBody(ServletInputStream body, LongSupplier nanoTime) {
		this.body = body;
		this.nanoTime = nanoTime;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	/**
	 * Waits for bytes.
	 * @throws ProblemException if the client sends too slowly
	 */
	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		long begin = this.nanoTime.getAsLong();
		try {
			int read = this.body.read(bytes, offset, length);
			this.count += Math.max(read, 0);
			this.waited += this.nanoTime.getAsLong() - begin;
			if (this.waited > PATIENCE + this.count * NANOS_PER_BYTE) {
				throw tooSlow();
			}
			return read;
		}
		catch (IOException ex) {
			this.isBroken = true;
			throw ex;
		}
	}

	/** Whether the client is gone or has sent nothing for the time of a connection. */
	boolean isBroken() {
		return this.isBroken;
	}

	private ProblemException tooSlow() {
		return new ProblemException(ProblemType.BODY_TOO_SLOW,
				"After %d bytes, the body took more than %d seconds, and one more for each %d bytes."
					.formatted(this.count, Duration.ofNanos(PATIENCE).toSeconds(), MIN_BYTES_PER_SECOND));
	}

	@Override
	public boolean isFinished() {
		return this.body.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.body.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.body.setReadListener(listener);
	}

}
