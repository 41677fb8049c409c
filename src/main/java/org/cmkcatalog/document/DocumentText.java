package org.cmkcatalog.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the bytes of a file into lines that are safe to parse. */
final class DocumentText {

	/** The longest line of any edition has about 400 characters. */
	private static final int MAX_LINE_LENGTH = 16 * 1024;

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

	private DocumentText() {
	}

	static List<String> lines(byte[] bytes, Findings findings) {
		if (bytes.length > CatalogDocumentParser.MAX_BYTES) {
			findings.add(FindingKind.TOO_LARGE, 1, "the file has %d bytes; at most %d are read", bytes.length,
					CatalogDocumentParser.MAX_BYTES);
			findings.failOnErrors();
		}
		List<String> lines = List.of(decode(bytes, findings).split("\r?\n", -1));
		for (int i = 0; i < lines.size(); i++) {
			check(lines.get(i), i + 1, findings);
		}
		findings.failOnErrors();
		return lines;
	}

	private static String decode(byte[] bytes, Findings findings) {
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CharBuffer output = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, output, true);
		String text = output.flip().toString();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter((c) -> c == '\n').count();
			findings.add(FindingKind.NOT_UTF8, line, "byte %d of the file is not UTF-8; it should be saved as UTF-8",
					input.position() + 1);
			findings.failOnErrors();
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static void check(String text, int line, Findings findings) {
		if (text.length() > MAX_LINE_LENGTH) {
			findings.add(FindingKind.TOO_LARGE, line, "the line has %d characters; at most %d are read", text.length(),
					MAX_LINE_LENGTH);
		}
		Matcher control = CONTROL.matcher(text);
		if (control.find()) {
			findings.add(FindingKind.CONTROL_CHARACTER, line,
					"column %d holds the control character U+%04X; only text is allowed", control.start() + 1,
					(int) text.charAt(control.start()));
		}
	}

}
