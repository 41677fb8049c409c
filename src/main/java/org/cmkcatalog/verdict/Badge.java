package org.cmkcatalog.verdict;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;

import org.springframework.web.util.HtmlUtils;

/**
 * A small picture of what an edition says of a service and a key store.
 *
 * @param title the whole statement, as a text alternative
 * @param label what it is about: the key store
 * @param message what is said
 * @param look how it looks
 */
record Badge(String title, String label, String message, Look look) {

	/** About the width of a character of 11 pixels; the text is stretched to it. */
	private static final int CHARACTER_WIDTH = 7;

	private static final int PADDING = 6;

	/** Text stays text for screen readers; colours have a contrast of at least 4.5. */
	private static final String SVG = """
			<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%5$s">\
			<title>%5$s</title>\
			<rect width="%1$d" height="20" rx="3" fill="#444"/>\
			<path d="M%2$d 0H%6$da3 3 0 0 1 3 3V17a3 3 0 0 1-3 3H%2$dz" fill="%7$s"/>\
			<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\
			<text x="%3$d" y="14" textLength="%8$d">%9$s</text>\
			<text x="%4$d" y="14" textLength="%10$d">%11$s</text></g></svg>
			""";

	static Badge of(ListedService service, KeyStore keyStore) {
		Judgement judgement = Judgement.of(service, new Requirement(keyStore, null, null, Set.of()));
		String message = switch (judgement.verdict()) {
			case SUPPORTED -> "supported";
			case SUPPORTED_WITH_CAVEAT -> caveat(service, keyStore);
			case PREVIEW -> "preview";
			case NOT_LISTED -> "not listed";
			case NOT_SUPPORTED -> "not supported";
			case NOT_APPLICABLE -> "not applicable";
			case AMBIGUOUS, UNKNOWN -> "rows differ";
		};
		Look look = switch (judgement.verdict()) {
			case SUPPORTED -> Look.SUPPORTED;
			case SUPPORTED_WITH_CAVEAT, PREVIEW -> Look.CAVEAT;
			case NOT_LISTED, NOT_APPLICABLE -> Look.NOTHING_SAID;
			case NOT_SUPPORTED -> Look.NOT_SUPPORTED;
			case AMBIGUOUS, UNKNOWN -> Look.CONFLICT;
		};
		return new Badge("%s, customer-managed keys in %s: %s (edition %s)".formatted(service.name(),
				keyStore.inWords(), message, service.edition().id()), "CMK in " + keyStore.inWords(), message, look);
	}

	/** The key says enough by itself; all else is to be read. */
	private static String caveat(ListedService service, KeyStore keyStore) {
		String keys = service.keyConstraints(keyStore)
			.stream()
			.map(KeyConstraint::inWords)
			.collect(Collectors.joining(", "));
		return keys.isEmpty() ? "supported, see note" : "supported, " + keys;
	}

	String svg() {
		int labelWidth = this.label.length() * CHARACTER_WIDTH;
		int messageWidth = this.message.length() * CHARACTER_WIDTH;
		int middle = labelWidth + 2 * PADDING;
		int width = middle + messageWidth + 2 * PADDING;
		return SVG.formatted(width, middle, PADDING, middle + PADDING, escaped(this.title), width - 3, this.look.colour,
				labelWidth, escaped(this.label), messageWidth, escaped(this.message));
	}

	/** XML knows no named characters but five; numbers it knows all. */
	private static String escaped(String text) {
		return HtmlUtils.htmlEscapeDecimal(text);
	}

	/** How a badge looks, by what is said. */
	enum Look {

		/** Yes. */
		SUPPORTED("#1a7f37", "brightgreen"),

		/** No. */
		NOT_SUPPORTED("#b3261e", "red"),

		/** Yes, or in preview, with something to read. */
		CAVEAT("#8a5a00", "yellow"),

		/** A blank cell, or N/A. */
		NOTHING_SAID("#57606a", "lightgrey"),

		/** Rows differ. */
		CONFLICT("#8250df", "orange");

		private final String colour;

		private final String shieldsColour;

		Look(String colour, String shieldsColour) {
			this.colour = colour;
			this.shieldsColour = shieldsColour;
		}

		/** The colour by the name that shields.io gives it. */
		String shieldsColour() {
			return this.shieldsColour;
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
