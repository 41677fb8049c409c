package org.cmkcatalog.start;

/**
 * A setting that does not exist.
 *
 * @param name its name, as Spring Boot understands it
 * @param origin where it is set
 * @param nearest the known setting with the most similar name
 */
record UnknownSetting(String name, String origin, String nearest) {

	/** One line for people. */
	String describe() {
		return "%s (%s); the nearest is %s".formatted(this.name, this.origin, this.nearest);
	}

}
