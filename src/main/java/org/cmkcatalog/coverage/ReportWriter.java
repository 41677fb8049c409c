package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.cmkcatalog.web.AnswerWriter;
import org.cmkcatalog.web.Format;
import org.cmkcatalog.web.ReportFormat;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Writes the verdicts on an inventory in any format, in UTF-8. */
@Component
class ReportWriter {

	private final AnswerWriter answers;

	private final JsonMapper json;

	private final String version;

	@Autowired
	ReportWriter(AnswerWriter answers, JsonMapper json, ObjectProvider<BuildProperties> build) {
		this(answers, json, Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse(""));
	}

	ReportWriter(AnswerWriter answers, JsonMapper json, String version) {
		this.answers = answers;
		this.json = json;
		this.version = version;
	}

	void write(CoverageRepresentation coverage, ReportFormat format, OutputStream out) throws IOException {
		Optional<Format> ofAnswers = format.format();
		if (ofAnswers.isPresent()) {
			this.answers.write(coverage, ofAnswers.get(), out);
		}
		else if (format == ReportFormat.JUNIT) {
			JunitReport.write(coverage, out);
		}
		else {
			SarifReport.write(coverage, this.version, this.json, out);
		}
	}

}
