package org.cmkcatalog.database;

import org.jspecify.annotations.Nullable;

/** No driver takes the URL of the database. */
class UnusableDatabaseException extends DatabaseStartException {

	static final String ACTION = "Correct spring.datasource.url. Examples: jdbc:postgresql://host:5432/database, "
			+ "jdbc:h2:file:./folder/name. Leave out spring.datasource.driver-class-name: it follows from the URL.";

	private static final long serialVersionUID = 1L;

	UnusableDatabaseException(String reason, @Nullable Throwable cause) {
		super(reason, ACTION, cause);
	}

}
