package org.cmkcatalog.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What can be wrong with a database, by the SQL states of PostgreSQL and of H2. A state
 * belongs to the first fault that takes it.
 */
enum DatabaseFault {

	/**
	 * PostgreSQL answers 08004 if a password is missing, 08P01 if it is not PostgreSQL.
	 */
	REFUSED("28...|08004|08P01", "%s refuses the connection",
			"Set spring.datasource.username and spring.datasource.password to a role that may log in, "
					+ "and check that spring.datasource.url leads to the right server."),

	/** Also a server that is starting or stopping, or has no connection left. */
	UNREACHABLE("08...|57P0.|53300|90067", "%s cannot be reached",
			"Check that the database is running and that spring.datasource.url leads to it. "
					+ "cmk.catalog.database-wait says how long a start waits for it. "
					+ "A running instance goes on without its database; a start needs it."),

	MISSING("3D...|90013|90146", "%s does not exist",
			"Create the database, or correct its name at the end of spring.datasource.url."),

	FORBIDDEN("42501|90040|90096", "%s does not allow its user what a start needs",
			"Grant the user the right to create and write tables. If another process fills the tables "
					+ "(cmk.catalog.seed-on-start=false), the right to read them is enough."),

	NO_TABLES("42P01|42S02|42102|42104|3F000", "%s has no tables of this program, or hides them from its user",
			"Fill the tables with the command seed of this version, and grant the user the right to read them."),

	READ_ONLY("25006|90097", "%s is read-only",
			"Let spring.datasource.url lead to the primary server. If another process fills the tables, "
					+ "set cmk.catalog.seed-on-start=false."),

	IN_USE("90020", "%s is open in another process",
			"Stop the other process, or name another file in "
					+ "spring.datasource.url. Several instances need a database server, for example PostgreSQL."),

	UNUSABLE_URL("90011|90046|90047|90113|90138", "The URL of %s is not valid", UnusableDatabaseException.ACTION),

	OTHER(".*", "%s failed", "Check the database and its log. Start with --debug to see where this happened.");

	private final Pattern states;

	private final String description;

	private final String action;

	DatabaseFault(String states, String description, String action) {
		this.states = Pattern.compile(states);
		this.description = description;
		this.action = action;
	}

	static DatabaseFault of(SQLException exception) {
		String state = String.valueOf(exception.getSQLState());
		return Arrays.stream(values())
			.filter((fault) -> fault.states.matcher(state).matches())
			.findFirst()
			.orElse(OTHER);
	}

	/** Whether it may pass within seconds, without anybody doing anything. */
	boolean mayPass() {
		return this == UNREACHABLE;
	}

	/** A sentence without its full stop. */
	String description(String database) {
		return this.description.formatted(database);
	}

	String action() {
		return this.action;
	}

}
