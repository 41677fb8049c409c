package org.cmkcatalog.verdict;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;

import org.springframework.web.util.HtmlUtils;

/**
 * A small picture of what an edition says of a service and a key store.
 *
 * @param title the whole statement, as a text alternative
 * @param label what it is about: the key store
 * @param message what is said
 * @param look how it looks
 */
public record Badge(String title, String label, String message, Look look) {

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

	/** The badge of a service and a key store. */
	public static Badge of(ListedService service, KeyStore keyStore) {
		Judgement judgement = Judgement.of(service, new Requirement(keyStore, null, null, Set.of()));
		String message = switch (judgement.verdict()) {
			case SUPPORTED -> "Supported";
			case SUPPORTED_WITH_CAVEAT -> caveat(service, keyStore);
			case PREVIEW -> "Preview";
			case NOT_LISTED -> (service.basis(keyStore) == SupportBasis.NOT_COVERED) ? "Not covered" : "Not listed";
			case NOT_SUPPORTED -> "Not supported";
			case NOT_APPLICABLE -> "Not applicable";
			case AMBIGUOUS, UNKNOWN -> "Conflicting rows";
		};
		Look look = switch (judgement.verdict()) {
			case SUPPORTED -> Look.SUPPORTED;
			case SUPPORTED_WITH_CAVEAT -> Look.CAVEAT;
			case PREVIEW -> Look.PREVIEW;
			case NOT_LISTED -> Look.NOT_LISTED;
			case NOT_APPLICABLE -> Look.NOT_APPLICABLE;
			case NOT_SUPPORTED -> Look.NOT_SUPPORTED;
			case AMBIGUOUS, UNKNOWN -> Look.CONFLICT;
		};
		return new Badge("%s, customer-managed keys in %s: %s (edition %s)".formatted(service.name(),
				keyStore.inWords(), message, service.edition().id()), "CMK in " + keyStore.inWords(), message, look);
	}

	/** A key says enough by itself; all else is to be read. */
	private static String caveat(ListedService service, KeyStore keyStore) {
		String keys = service.keyConstraints(keyStore)
			.stream()
			.map(KeyConstraint::inWords)
			.collect(Collectors.joining(", "));
		return keys.isEmpty() ? "Supported, with a caveat" : "Supported, " + keys;
	}

	/** Its width in pixels. */
	public int width() {
		return middle() + messageWidth() + 2 * PADDING;
	}

	private int middle() {
		return labelWidth() + 2 * PADDING;
	}

	private int labelWidth() {
		return this.label.length() * CHARACTER_WIDTH;
	}

	private int messageWidth() {
		return this.message.length() * CHARACTER_WIDTH;
	}

	String svg() {
		int width = width();
		int middle = middle();
		return SVG.formatted(width, middle, PADDING, middle + PADDING, escaped(this.title), width - 3, this.look.colour,
				labelWidth(), escaped(this.label), messageWidth(), escaped(this.message));
	}

	/** XML knows no named characters but five; numbers it knows all. */
	private static String escaped(String text) {
		return HtmlUtils.htmlEscapeDecimal(text);
	}

	/** How a badge looks, by what is said: in the colours of the marks of the pages. */
	public enum Look {

		/** Yes. */
		SUPPORTED("#0b6b4b", "brightgreen"),

		/** Yes, with something to read. */
		CAVEAT("#0b6b4b", "yellow"),

		/** In preview. */
		PREVIEW("#6a44a6", "yellow"),

		/** A blank cell, or an edition that does not speak of the key store. */
		NOT_LISTED("#5f666d", "lightgrey"),

		/** No. */
		NOT_SUPPORTED("#a5321c", "red"),

		/** N/A. */
		NOT_APPLICABLE("#565d64", "lightgrey"),

		/** Rows conflict. */
		CONFLICT("#855000", "orange");

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
