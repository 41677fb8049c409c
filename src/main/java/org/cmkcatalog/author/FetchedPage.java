package org.cmkcatalog.author;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The Markdown of the page, as received.
 *
 * @param content its bytes
 * @param contentType what the server says it is; empty if it does not say
 * @param etag the entity tag that the server gave it, if any
 * @param lastModified when the server says it was modified last, if it does
 */
record FetchedPage(byte[] content, String contentType, @Nullable String etag, @Nullable String lastModified) {

	private static final Pattern DATE_LINE = Pattern.compile("(?m)^ms\\.date:[ \\t]*[\"']?([0-9/-]+)");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("[M/d/uuuu][uuuu-MM-dd]", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern HTML = Pattern.compile("\\s*<(!doctype|html|head|body)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** The page as text, if it can be the Markdown of a page at all. */
	String text() throws FetchFailedException {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new FetchFailedException("The answer is not text in UTF-8.");
		}
		if (text.isBlank()) {
			throw new FetchFailedException("The answer is empty.");
		}
		if (this.contentType.startsWith("text/html") || HTML.matcher(text.replace("\uFEFF", "")).matches()) {
			throw new FetchFailedException(
					"The answer is HTML and not Markdown; the address should be that of the Markdown file.");
		}
		return text;
	}

	/** The date of the page, even if the rest of it has errors. */
	Optional<LocalDate> date() throws FetchFailedException {
		Matcher line = DATE_LINE.matcher(text());
		try {
			return line.find() ? Optional.of(LocalDate.parse(line.group(1), DATE)) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
