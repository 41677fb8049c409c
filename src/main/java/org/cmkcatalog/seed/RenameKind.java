package org.cmkcatalog.seed;

import java.util.Locale;

/** What a line of renames.csv says: {@code renamed}, {@code split} or {@code merged}. */
enum RenameKind {

	/** One service, another name: it keeps its id. */
	RENAMED,

	/** One service became several; a line for each. */
	SPLIT,

	/** Several services became one; a line for each. */
	MERGED;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
