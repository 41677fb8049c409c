package org.cmkcatalog.document;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the front matter of a document. It composes YAML nodes, which know their lines,
 * and constructs no objects from them: no tag can run code, and no alias is expanded.
 */
final class FrontMatterReader {

	private static final String FENCE = "---";

	private static final String TITLE = "title";

	private static final String DATE = "ms.date";

	private static final String SOURCE = "source";

	/** The keys that are read. All others may hold any value, even twice. */
	private static final Set<String> KEYS = Set.of(TITLE, DATE, SOURCE);

	/** The longest front matter of any edition has fewer than 500 characters. */
	private static final int MAX_LENGTH = 64 * 1024;

	/** Front matter has keys with text or lists, rarely with more than two levels. */
	private static final int MAX_DEPTH = 20;

	/** No front matter of any edition has an alias. */
	private static final int MAX_ALIASES = 20;

	/**
	 * Month before day. Authors sometimes omit leading zeros. A YAML date is read too.
	 */
	private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter
		.ofPattern("[M/d/uuuu][uuuu-MM-dd]", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private final Findings findings;

	/** Line of each key that was found. */
	private final Map<String, Integer> lines = new HashMap<>();

	private final Map<String, String> texts = new HashMap<>();

	private FrontMatterReader(Findings findings) {
		this.findings = findings;
	}

	/**
	 * Reads the front matter.
	 * @param lines the lines of the document
	 * @param findings receives its errors
	 * @return the front matter; a value that has an error is null or empty
	 */
	static FrontMatter read(List<String> lines, Findings findings) {
		List<String> stripped = lines.stream().map(String::stripTrailing).toList();
		if (!stripped.get(0).equals(FENCE)) {
			findings.add(FindingKind.FRONT_MATTER, 1,
					"the file has no front matter; it should start with '---', 'title: …', 'ms.date: MM/DD/YYYY', '---'");
			return new FrontMatter("", null, 1, null, 0);
		}
		int length = 1 + stripped.subList(1, stripped.size()).indexOf(FENCE);
		if (length == 0) {
			findings.add(FindingKind.FRONT_MATTER, 1,
					"the front matter that starts here has no end; a line '---' should follow it");
			return new FrontMatter("", null, 1, null, 0);
		}
		// with the opening fence, which to YAML is the start of a document, lines agree
		return new FrontMatterReader(findings).read(String.join("\n", lines.subList(0, length)), length + 1);
	}

	private FrontMatter read(String yaml, int end) {
		try {
			if (compose(yaml) instanceof MappingNode mapping) {
				mapping.getValue().forEach(this::add);
			}
			String title = text(TITLE, "the front matter has no title; it should have a line 'title: …'");
			String date = text(DATE, "the front matter has no date; it should have a line 'ms.date: MM/DD/YYYY'");
			return new FrontMatter(title, date(date), line(DATE), this.texts.get(SOURCE), end);
		}
		catch (YAMLException ex) {
			this.findings.add(FindingKind.FRONT_MATTER, line(yaml, ex), "the front matter cannot be read as YAML: %s",
					reason(ex));
			return new FrontMatter("", null, 1, null, end);
		}
	}

	private static Node compose(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(MAX_LENGTH);
		options.setNestingDepthLimit(MAX_DEPTH);
		options.setMaxAliasesForCollections(MAX_ALIASES);
		return new Yaml(options).compose(new StringReader(yaml));
	}

	private void add(NodeTuple entry) {
		if (!(entry.getKeyNode() instanceof ScalarNode node) || !KEYS.contains(node.getValue())) {
			return;
		}
		String key = node.getValue();
		int line = line(node.getStartMark());
		Integer earlier = this.lines.putIfAbsent(key, line);
		if (earlier != null) {
			this.findings.add(FindingKind.FRONT_MATTER, line, "'%s' is already in line %d; it should occur once", key,
					earlier);
		}
		else if (entry.getValueNode() instanceof ScalarNode value && StreamReader.isPrintable(value.getValue())) {
			this.texts.put(key, text(value));
		}
		else {
			this.findings.add(FindingKind.FRONT_MATTER, line,
					"'%s' is not text; it should be text without control characters", key);
		}
	}

	private static String text(ScalarNode value) {
		Stream<String> lines = value.getTag().equals(Tag.NULL) ? Stream.empty() : value.getValue().lines();
		return lines.map(String::strip).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(" "));
	}

	private String text(String key, String messageIfNone) {
		String text = this.texts.getOrDefault(key, "");
		boolean isReported = this.lines.containsKey(key) && !this.texts.containsKey(key);
		if (text.isEmpty() && !isReported) {
			this.findings.add(FindingKind.FRONT_MATTER, line(key), messageIfNone);
		}
		return text;
	}

	private @Nullable LocalDate date(String text) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text, DATE_FORMAT);
		}
		catch (DateTimeException ex) {
			this.findings.add(FindingKind.FRONT_MATTER, line(DATE),
					"ms.date is '%s'; it should be a date as MM/DD/YYYY", text);
			return null;
		}
	}

	private int line(String key) {
		return this.lines.getOrDefault(key, 1);
	}

	/** YAML counts lines from 0. */
	private static int line(Mark mark) {
		return mark.getLine() + 1;
	}

	private static int line(String yaml, YAMLException ex) {
		if (ex instanceof MarkedYAMLException marked) {
			return line(marked.getProblemMark());
		}
		int position = (ex instanceof ReaderException unreadable) ? unreadable.getPosition() : 0;
		return 1 + (int) yaml.codePoints().limit(position).filter((point) -> point == '\n').count();
	}

	private static String reason(YAMLException ex) {
		if (ex instanceof ReaderException unreadable) {
			return "the character U+%04X is not allowed".formatted(unreadable.getCodePoint());
		}
		if (!(ex instanceof MarkedYAMLException marked)) {
			return String.valueOf(ex.getMessage());
		}
		Mark start = marked.getContextMark();
		return (start != null) ? "%s, %s from line %d".formatted(marked.getProblem(), marked.getContext(), line(start))
				: marked.getProblem();
	}

}
