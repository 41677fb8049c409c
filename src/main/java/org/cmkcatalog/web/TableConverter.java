package org.cmkcatalog.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.cmkcatalog.table.Tabular;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes answers in all formats but JSON. */
@Component
class TableConverter extends TabularConverter {

	private final AnswerWriter answers;

	TableConverter(AnswerWriter answers) {
		super(Arrays.stream(Format.values())
			.filter((format) -> format != Format.JSON)
			.map(Format::mediaType)
			.toArray(MediaType[]::new));
		this.answers = answers;
	}

	@Override
	protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
		MediaType type = Objects.requireNonNull(message.getHeaders().getContentType());
		this.answers.write(answer, Format.of(type).orElse(Format.TXT), message.getBody());
	}

}
