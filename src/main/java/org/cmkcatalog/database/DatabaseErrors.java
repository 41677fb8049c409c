package org.cmkcatalog.database;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a database or its driver says, in one line. */
final class DatabaseErrors {

	private DatabaseErrors() {
	}

	/**
	 * The error that a failure comes from: the last of the chain that has an SQL state.
	 */
	static Optional<SQLException> cause(Throwable failure) {
		SQLException found = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException exception && (found == null || exception.getSQLState() != null)) {
				found = exception;
			}
		}
		return Optional.ofNullable(found);
	}

	/** The message, with the reason that the driver keeps to itself. */
	static String message(SQLException exception) {
		String message = oneLine(exception.getMessage());
		Throwable root = root(exception);
		if (root instanceof UnknownHostException) {
			return "the host %s is unknown".formatted(root.getMessage());
		}
		String reason = oneLine(root.getMessage());
		boolean isNew = root != exception && !(root instanceof ConnectException) && !reason.isEmpty()
				&& !message.contains(reason);
		return isNew ? "%s (%s)".formatted(message, reason) : message;
	}

	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root;
	}

	static String oneLine(@Nullable String message) {
		return (message != null) ? message.strip().replaceAll("\\s*\\R\\s*", "; ") : "";
	}

}
