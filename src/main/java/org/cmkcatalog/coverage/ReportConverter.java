package org.cmkcatalog.coverage;

import java.io.IOException;
import java.util.Objects;

import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.ReportFormat;
import org.cmkcatalog.web.TabularConverter;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with the verdicts on an inventory in the formats of build servers. */
@Component
class ReportConverter extends TabularConverter {

	private final ReportWriter reports;

	ReportConverter(ReportWriter reports) {
		super(ReportFormat.SARIF.mediaType(), ReportFormat.JUNIT.mediaType());
		this.reports = reports;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == CoverageRepresentation.class;
	}

	@Override
	protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
		MediaType type = Objects.requireNonNull(message.getHeaders().getContentType());
		boolean isJunit = ReportFormat.JUNIT.mediaType().equalsTypeAndSubtype(type);
		this.reports.write((CoverageRepresentation) answer, isJunit ? ReportFormat.JUNIT : ReportFormat.SARIF,
				message.getBody());
	}

}
