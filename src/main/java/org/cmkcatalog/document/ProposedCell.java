package org.cmkcatalog.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code cells.csv} for a text that is not known, as far as its words tell. A
 * person decides whether it is right.
 */
record ProposedCell(String text, ColumnKind column) {

	private static final Pattern KEY = Pattern
		.compile("(?i)\\b(?<type>RSA-HSM|RSA|EC-HSM|EC|oct-HSM|oct)\\b[^0-9]{0,9}(?<bits>\\d{3,5})");

	private static final Pattern WORD = Pattern.compile("(?i)^(yes|all|preview)?[\\s,;.:()-]*(preview)?[\\s,;.:()-]*");

	@Override
	public String toString() {
		String words = this.text.toLowerCase(Locale.ROOT);
		Support support = Support.SUPPORTED;
		if (words.contains("preview")) {
			support = Support.PREVIEW;
		}
		else if (words.startsWith("no")) {
			support = Support.NOT_SUPPORTED;
		}
		Matcher key = KEY.matcher(this.text);
		boolean hasKey = key.find();
		String rest = WORD.matcher(this.text).replaceFirst("").replaceFirst("[\\s).]+$", "");
		return String.join(",", field(CellText.quoted(this.text)),
				(this.column != ColumnKind.MANAGED_HSM) ? support.toString() : "",
				isAboutManagedHsm(words) ? support.toString() : "", hasKey ? type(key.group("type")) : "",
				hasKey ? key.group("bits") : "", field(CellText.quoted(rest)), "the words of the cell");
	}

	private boolean isAboutManagedHsm(String words) {
		return this.column == ColumnKind.MANAGED_HSM
				|| (this.column == ColumnKind.CUSTOMER_MANAGED && words.contains("managed hsm"));
	}

	private static String type(String word) {
		return word.toLowerCase(Locale.ROOT).startsWith("oct") ? word.toLowerCase(Locale.ROOT).replace("hsm", "HSM")
				: word.toUpperCase(Locale.ROOT);
	}

	private static String field(String text) {
		return (text.contains(",") || text.contains("\"")) ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
