package org.cmkcatalog.verdict;

/**
 * A badge in the endpoint schema of shields.io.
 *
 * @param schemaVersion version of that schema, 1
 * @param label text on the left
 * @param message text on the right
 * @param color colour of the right side, by shields.io's name
 * @param cacheSeconds how long shields.io may keep it
 */
record BadgeRepresentation(int schemaVersion, String label, String message, String color, int cacheSeconds) {

	/** As long as other answers may be kept. */
	private static final int CACHE_SECONDS = 3600;

	static BadgeRepresentation of(Badge badge) {
		return new BadgeRepresentation(1, badge.label(), badge.message(), badge.look().shieldsColour(), CACHE_SECONDS);
	}

}
