package org.cmkcatalog.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The start of a file that may be what a tool shows to people instead of what it writes
 * for others. It is recognized only to say what to ask the tool for.
 */
final class ShellOutput {

	/** Warnings take less. */
	private static final int START = 1 << 13;

	private static final Pattern RULE = Pattern.compile("-{2,}(?: +-+)*\\s*");

	private static final Pattern YAML = Pattern.compile("---|- .*|[A-Za-z$_]+:(?: .*)?");

	private final List<String> lines;

	private ShellOutput(List<String> lines) {
		this.lines = lines;
	}

	/** The start of a text, which stays to be read. */
	static ShellOutput startOf(BufferedReader text) throws IOException {
		char[] start = new char[START];
		int length = 0;
		text.mark(START);
		for (int read = 0; read >= 0 && length < START; length += Math.max(read, 0)) {
			read = text.read(start, length, START - length);
		}
		text.reset();
		return new ShellOutput(new String(start, 0, length).lines().toList());
	}

	/** Whether the text starts with a resource id, as no JSON and no header does. */
	boolean isOfIds() {
		return first().startsWith("/subscriptions/");
	}

	private String first() {
		return this.lines.isEmpty() ? "" : this.lines.get(0);
	}

	/** What would help; null if the output is none that is known. */
	@Nullable String advice() {
		if (hasLine("[") || hasLine("{")) {
			return "The file has other text before its JSON, such as a warning. Write only the output of the command to "
					+ "the file, without its errors (2>&1)";
		}
		if (this.lines.stream().limit(3).anyMatch((line) -> RULE.matcher(line).matches())) {
			return "The file is a table for people; use -o json and keep id or type, in PowerShell ConvertTo-Json";
		}
		if (YAML.matcher(first()).matches() && hasLine("- ")) {
			return "The file is YAML; use -o json and keep id or type";
		}
		return first().contains("/subscriptions/")
				? "The file has values without the names of their columns; use -o json and keep id or type" : null;
	}

	private boolean hasLine(String start) {
		return this.lines.stream().anyMatch((line) -> line.startsWith(start));
	}

}
