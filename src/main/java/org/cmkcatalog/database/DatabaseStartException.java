package org.cmkcatalog.database;

import org.jspecify.annotations.Nullable;

/** A start cannot use its database. Knows what to do about it. */
class DatabaseStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	DatabaseStartException(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
