package org.cmkcatalog.seed;

import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.Slug;

/**
 * A line of aliases.csv: another name of a service, which no edition lists.
 *
 * @param line its number, from 1
 * @param service id of the service
 * @param name the other name
 * @param kind kind of the name
 * @param source who uses the name
 */
record Alias(int line, Slug service, String name, AliasKind kind, String source) {

	/** Name of the file in the seed folder. */
	static final String FILE = "aliases.csv";

	Slug slug() {
		return Slug.of(this.name).orElseThrow();
	}

	String error(String message, Object... arguments) {
		return "%s:%d: %s".formatted(FILE, this.line, message.formatted(arguments));
	}

}
