package org.cmkcatalog.profile;

import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence.
 *
 * @param text its text
 * @param href where it leads; null if it is no link
 */
record TextPart(String text, @Nullable String href) {

	static TextPart of(String text) {
		return new TextPart(text, null);
	}

	static TextPart link(String text, String href) {
		return new TextPart(text, href);
	}

}
