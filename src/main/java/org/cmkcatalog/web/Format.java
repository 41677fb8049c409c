package org.cmkcatalog.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.http.MediaType;

/**
 * Format of an answer: {@code json}, {@code csv} (comma-separated, safe to open in a
 * spreadsheet), {@code ndjson} (one JSON object per line), {@code md} (a Markdown table)
 * or {@code txt} (a table for a terminal).
 */
public enum Format {

	JSON(MediaType.APPLICATION_JSON), CSV(utf8("text", "csv")), NDJSON(MediaType.APPLICATION_NDJSON),
	MD(utf8("text", "markdown")), TXT(utf8("text", "plain"));

	/** Media type of comma-separated values. */
	static final String CSV_VALUE = "text/csv";

	private final MediaType mediaType;

	Format(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	private static MediaType utf8(String type, String subtype) {
		return new MediaType(type, subtype, StandardCharsets.UTF_8);
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	/** Whether a list without a limit is answered whole, however long it is. */
	boolean isStream() {
		return this == CSV || this == NDJSON;
	}

	/** The format of a media type, if it has one. */
	static Optional<Format> of(MediaType type) {
		return Arrays.stream(values()).filter((format) -> format.mediaType.equalsTypeAndSubtype(type)).findFirst();
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
