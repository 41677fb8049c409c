package org.cmkcatalog.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The head of a document: lines {@code key: value} between two lines {@code ---}.
 *
 * @param title title of the page
 * @param date date of the edition
 * @param dateLine line of the date, from 1
 * @param source where the document was taken from, if it says so
 * @param end number of lines that the front matter takes
 */
record FrontMatter(String title, @Nullable LocalDate date, int dateLine, @Nullable String source, int end) {

	private static final String FENCE = "---";

	private static final Pattern ENTRY = Pattern.compile("(?<key>[\\w.]+):\\s*(?<value>.*)");

	/** The keys that are read; others may say what they like. */
	private static final Set<String> USED = Set.of("title", "ms.date", "source");

	/** How YAML says that a text stands in the lines below, indented. */
	private static final Set<String> FOLDED = Set.of(">", ">-", ">+", "|", "|-", "|+");

	private static final Pattern COMMENT = Pattern.compile("\\s+#.*");

	private static final Pattern QUOTED = Pattern.compile("(['\"])(?<text>.*)\\1");

	/**
	 * Month before day; the page's authors leave out leading zeros now and then. A date
	 * of YAML is one, too.
	 */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("[M/d/uuuu][uuuu-MM-dd]", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	static FrontMatter of(List<String> lines, Findings findings) {
		Map<String, Entry> entries = new HashMap<>();
		List<String> fences = lines.stream().map(String::stripTrailing).toList();
		int end = fences.get(0).equals(FENCE) ? fences.subList(1, fences.size()).indexOf(FENCE) + 2 : 0;
		if (end < 2) {
			findings.add(FindingKind.FRONT_MATTER, 1,
					"the file has no front matter; it should start with '---', 'title: …', 'ms.date: MM/DD/YYYY', '---'");
			return new FrontMatter("", null, 1, null, 0);
		}
		for (int i = 1; i < end - 1; i++) {
			Matcher entry = ENTRY.matcher(lines.get(i));
			if (entry.matches()) {
				String value = FOLDED.contains(entry.group("value").strip()) ? folded(lines, i + 1)
						: entry.group("value").strip();
				Matcher quoted = QUOTED.matcher(value);
				Entry earlier = entries.putIfAbsent(entry.group("key"),
						new Entry(i + 1, quoted.matches() ? quoted.group("text") : value));
				if (earlier != null && USED.contains(entry.group("key"))) {
					findings.add(FindingKind.FRONT_MATTER, i + 1,
							"'%s' stands in line %d already; it should stand there once", entry.group("key"),
							earlier.line());
				}
			}
		}
		Entry none = new Entry(1, "");
		String title = entries.getOrDefault("title", none).value();
		if (title.isEmpty()) {
			findings.add(FindingKind.FRONT_MATTER, 1,
					"the front matter has no title; it should have a line 'title: …'");
		}
		Entry date = entries.getOrDefault("ms.date", none);
		Entry source = entries.get("source");
		return new FrontMatter(title, date(date, findings), date.line(), (source != null) ? source.value() : null, end);
	}

	private static String folded(List<String> lines, int from) {
		return lines.stream()
			.skip(from)
			.takeWhile((line) -> line.startsWith(" "))
			.map(String::strip)
			.collect(Collectors.joining(" "));
	}

	/** The page that the document is published as. */
	SourcePage page() {
		return SourcePage.of(this.source);
	}

	private static @Nullable LocalDate date(Entry entry, Findings findings) {
		try {
			return LocalDate.parse(COMMENT.matcher(entry.value()).replaceFirst(""), DATE);
		}
		catch (DateTimeException ex) {
			findings.add(FindingKind.FRONT_MATTER, entry.line(),
					entry.value().isEmpty()
							? "the front matter has no date; it should have a line 'ms.date: MM/DD/YYYY'"
							: "ms.date is '%s'; it should be a date as MM/DD/YYYY".formatted(entry.value()));
			return null;
		}
	}

	private record Entry(int line, String value) {

	}

}
