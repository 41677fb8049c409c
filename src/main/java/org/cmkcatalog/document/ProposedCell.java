package org.cmkcatalog.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of {@code cells.csv} for a text that is not known. It says what the text means
 * only if its first word does and no other word may turn it around; otherwise a person
 * has to write that. Invented support would be worse than a line that is not accepted.
 */
record ProposedCell(String text, ColumnKind column) {

	private static final Pattern SUPPORTED = Pattern.compile("(?i)(?:yes|all|preview)\\b.*");

	/** Words that can turn "Yes" into something else, or into less. */
	private static final Pattern DOUBTFUL = Pattern
		.compile("(?i)\\b(?:not?|except|excluding|without|only|but|soon|planned|until|if|managed hsm|key vault)\\b");

	private static final Pattern KEY_TYPE = Pattern.compile("(?i)\\b(?:RSA|EC|oct)(?:-HSM)?\\b");

	private static final Pattern BITS = Pattern.compile("\\b\\d{3,5}\\b");

	private static final Pattern FIRST_WORD = Pattern
		.compile("(?i)^(?:yes|all|preview)?[\\s,;.:()-]{0,5}(?:preview)?[\\s,;.:()-]{0,5}");

	@Override
	public String toString() {
		boolean isClear = SUPPORTED.matcher(this.text).matches() && !DOUBTFUL.matcher(this.text).find();
		String support = isClear ? support().toString() : "";
		Set<String> types = KEY_TYPE.matcher(this.text).results().map(MatchResult::group).collect(Collectors.toSet());
		String bits = BITS.matcher(this.text).results().map(MatchResult::group).collect(Collectors.joining(" "));
		boolean hasKeys = isClear && types.size() == 1 && !bits.isEmpty();
		String rest = isClear ? FIRST_WORD.matcher(this.text).replaceFirst("").replaceFirst("[\\s).]{1,5}$", "") : "";
		return List.of(field(this.text), (this.column != ColumnKind.MANAGED_HSM) ? support : "",
				(this.column == ColumnKind.MANAGED_HSM) ? support : "", hasKeys ? type(types.iterator().next()) : "",
				hasKeys ? bits : "", field(rest), isClear ? "the words of the cell" : "")
			.stream()
			.collect(Collectors.joining(","));
	}

	private Support support() {
		return this.text.toLowerCase(Locale.ROOT).contains("preview") ? Support.PREVIEW : Support.SUPPORTED;
	}

	private static String type(String word) {
		return KeyType.named(word).toString();
	}

	private static String field(String text) {
		String quoted = CellText.quoted(text);
		return (quoted.contains(",") || quoted.contains("\"")) ? '"' + quoted.replace("\"", "\"\"") + '"' : quoted;
	}

}
