package org.cmkcatalog.seed;

import java.util.Locale;

/** What happened to a service: {@code renamed}, {@code split} or {@code merged}. */
enum RenameKind {

	/** The service has a new name and keeps its id. */
	RENAMED,

	/** One service became several, with a line for each. */
	SPLIT,

	/** Several services became one, with a line for each. */
	MERGED;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
