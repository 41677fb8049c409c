package org.cmkcatalog.document;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

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

/** The YAML at the head of a document. A value with an error is null. */
record FrontMatter(@Nullable String title, @Nullable LocalDate date, int dateLine, @Nullable String source, int end) {

	/** Month before day, with or without leading zeros, or a YAML date. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("[M/d/uuuu][uuuu-MM-dd]", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	static FrontMatter read(List<String> lines, Findings findings) {
		List<String> stripped = lines.stream().map(String::stripTrailing).toList();
		boolean isStarted = stripped.get(0).equals("---");
		int length = 1 + stripped.subList(1, stripped.size()).indexOf("---");
		if (!isStarted || length == 0) {
			findings.add(FindingKind.FRONT_MATTER, 1, isStarted
					? "the front matter that starts here has no end; a line '---' should follow it"
					: "the file has no front matter; it should start with '---', 'title: …', 'ms.date: MM/DD/YYYY', '---'");
			return new FrontMatter("", null, 1, null, 0);
		}
		// with the opening fence, which to YAML is the start of a document, lines agree
		String yaml = String.join("\n", lines.subList(0, length));
		try {
			List<NodeTuple> entries = (compose(yaml) instanceof MappingNode mapping) ? mapping.getValue() : List.of();
			Value title = value("title", "the front matter has no title; it should have a line 'title: …'", entries,
					findings);
			Value date = value("ms.date", "the front matter has no date; it should have a line 'ms.date: MM/DD/YYYY'",
					entries, findings);
			Value source = value("source", null, entries, findings);
			return new FrontMatter(title.text(), date(date, findings), date.line(),
					"".equals(source.text()) ? null : source.text(), length + 1);
		}
		catch (YAMLException ex) {
			add(ex, yaml, findings);
			return new FrontMatter("", null, 1, null, length + 1);
		}
	}

	/** Nodes know their lines. They are no objects: no tag runs code. */
	private static @Nullable Node compose(String yaml) {
		// real front matter has 500 characters, two levels and no alias
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(64 * 1024);
		options.setNestingDepthLimit(20);
		options.setMaxAliasesForCollections(20);
		return new Yaml(options).compose(new StringReader(yaml));
	}

	/** The first value of a key: empty if there is none, null if it is not text. */
	private static Value value(String key, @Nullable String messageIfNone, List<NodeTuple> entries, Findings findings) {
		List<Value> found = entries.stream()
			.filter((entry) -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
			.map((entry) -> new Value(entry.getKeyNode().getStartMark().getLine() + 1, text(entry.getValueNode())))
			.toList();
		Value first = found.isEmpty() ? new Value(1, "") : found.get(0);
		found.stream()
			.skip(1)
			.forEach((other) -> findings.add(FindingKind.FRONT_MATTER, other.line(),
					"'%s' is already in line %d; it should occur once", key, first.line()));
		if (first.text() == null) {
			findings.add(FindingKind.FRONT_MATTER, first.line(),
					"'%s' is not text; it should be text without control characters", key);
		}
		else if (first.text().isEmpty() && messageIfNone != null) {
			findings.add(FindingKind.FRONT_MATTER, first.line(), messageIfNone);
		}
		return first;
	}

	private static @Nullable String text(Node node) {
		if (!(node instanceof ScalarNode scalar) || !StreamReader.isPrintable(scalar.getValue())) {
			return null;
		}
		String text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue();
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).collect(Collectors.joining(" "));
	}

	private static @Nullable LocalDate date(Value value, Findings findings) {
		String text = Objects.requireNonNullElse(value.text(), "");
		try {
			return text.isEmpty() ? null : LocalDate.parse(text, DATE);
		}
		catch (DateTimeException ex) {
			findings.add(FindingKind.FRONT_MATTER, value.line(), "ms.date is '%s'; it should be a date as MM/DD/YYYY",
					text);
			return null;
		}
	}

	private static void add(YAMLException ex, String yaml, Findings findings) {
		int line = 1;
		String reason = String.valueOf(ex.getMessage());
		if (ex instanceof ReaderException unreadable) {
			line += (int) yaml.codePoints().limit(unreadable.getPosition()).filter((point) -> point == '\n').count();
			reason = "the character U+%04X is not allowed".formatted(unreadable.getCodePoint());
		}
		else if (ex instanceof MarkedYAMLException marked) {
			Mark start = marked.getContextMark();
			line += marked.getProblemMark().getLine();
			reason = marked.getProblem()
					+ ((start != null) ? ", %s from line %d".formatted(marked.getContext(), start.getLine() + 1) : "");
		}
		findings.add(FindingKind.FRONT_MATTER, line, "the front matter cannot be read as YAML: %s", reason);
	}

	private record Value(int line, @Nullable String text) {

	}

}
