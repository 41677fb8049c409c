package org.cmkcatalog.database;

import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to connect until the database answers, and says every few seconds that it still
 * waits. Only a database that cannot be reached is waited for.
 */
class DatabaseWait {

	private static final Logger log = LoggerFactory.getLogger(DatabaseWait.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

	/** A server that needs longer for a connection does not answer. */
	private static final Duration ATTEMPT = Duration.ofSeconds(5);

	private final String name;

	private final Duration limit;

	private final ConnectionAttempt attempt;

	private final long start = System.nanoTime();

	/** When to say next that it waits, counted from the start. */
	private Duration nextLine = Duration.ZERO;

	DatabaseWait(String name, Duration limit, ConnectionAttempt attempt) {
		this.name = name;
		this.limit = limit;
		this.attempt = attempt;
	}

	/** Returns when the database answers. */
	void run() throws InterruptedException {
		while (true) {
			try {
				this.attempt.connect(patience());
				return;
			}
			catch (SQLException ex) {
				pause(ex);
			}
		}
	}

	/** No attempt takes much longer than the wait as a whole. */
	private Duration patience() {
		Duration left = this.limit.minusNanos(System.nanoTime() - this.start);
		return (this.limit.isZero() || left.compareTo(ATTEMPT) > 0) ? ATTEMPT
				: (left.compareTo(PAUSE) > 0) ? left : PAUSE;
	}

	/** A short one, unless the failure is final or the time is over. */
	private void pause(SQLException failure) throws InterruptedException {
		Duration waited = Duration.ofNanos(System.nanoTime() - this.start);
		Duration left = this.limit.minus(waited);
		DatabaseFault fault = DatabaseFault.of(failure);
		String message = DatabaseErrors.message(failure);
		if (!fault.mayPass() || left.isZero() || left.isNegative()) {
			boolean inVain = fault.mayPass() && !this.limit.isZero();
			throw new DatabaseStartException(
					"%s%s: %s".formatted(fault.description(this.name),
							inVain ? ", even after %d s".formatted(waited.toSeconds()) : "", message),
					fault.action(), failure);
		}
		if (waited.compareTo(this.nextLine) >= 0) {
			log.warn("{} cannot be reached yet; the start waits for it, at most another {} s: {}", this.name,
					left.toSeconds(), message);
			this.nextLine = waited.plus(BETWEEN_LINES);
		}
		Thread.sleep(((left.compareTo(PAUSE) < 0) ? left : PAUSE).toMillis());
	}

}
