package org.cmkcatalog.web;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.springframework.http.MediaType;

/**
 * Format of a report: those of every answer, and two that build servers read:
 * {@code sarif} (SARIF 2.1.0) and {@code junit} (JUnit XML).
 */
public enum ReportFormat {

	JSON(Format.JSON.mediaType()), CSV(Format.CSV.mediaType()), NDJSON(Format.NDJSON.mediaType()),
	MD(Format.MD.mediaType()), TXT(Format.TXT.mediaType()), SARIF(MediaType.parseMediaType(ReportFormat.SARIF_VALUE)),
	JUNIT(MediaType.parseMediaType(ReportFormat.JUNIT_VALUE));

	/** The path whose answers are reports. */
	public static final String PATH = "/api/v1/coverage";

	/** Media type of SARIF. */
	public static final String SARIF_VALUE = "application/sarif+json";

	/** Media type of JUnit XML, which has none of its own. */
	public static final String JUNIT_VALUE = MediaType.APPLICATION_XML_VALUE;

	private final MediaType mediaType;

	ReportFormat(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	/** The same format of other answers, or nothing if it is for build servers. */
	public Optional<Format> format() {
		return Format.of(this.mediaType);
	}

	/** Its media type. */
	public MediaType mediaType() {
		return this.mediaType;
	}

	/** Whether the answer to the current request is for a build server. */
	public static boolean isForBuildServer() {
		return Format.of(FormatNegotiation.chosen(CurrentRequest.get())).isEmpty();
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
