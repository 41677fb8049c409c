package org.cmkcatalog.database;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a database is called in messages: its URL without anything that may be secret. */
public final class DatabaseName {

	private static final String IN_MEMORY = "jdbc:h2:mem:";

	/** Options of PostgreSQL and of H2; a password may be among them. */
	private static final Pattern OPTIONS = Pattern.compile("[?;].*");

	private static final Pattern LOGIN = Pattern.compile("//[^/]*@");

	private DatabaseName() {
	}

	/**
	 * Whether the database is in the memory of this process.
	 * @param url a JDBC URL
	 * @return whether nobody else can see the database
	 */
	public static boolean isInMemory(String url) {
		return url.startsWith(IN_MEMORY);
	}

	/**
	 * The name of a database.
	 * @param url its JDBC URL; null for the database that is used if none is set
	 * @return the URL without options and login, or a word for a database in memory
	 */
	public static String of(@Nullable String url) {
		if (url == null || url.isBlank() || isInMemory(url)) {
			return "the database in memory";
		}
		return LOGIN.matcher(OPTIONS.matcher(url).replaceFirst("")).replaceFirst("//");
	}

}
