package org.cmkcatalog.page;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.Answer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who reads an answer: a browser gets a page, a terminal the same in plain text. */
public enum Reader {

	BROWSER(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
	TERMINAL(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));

	private final MediaType type;

	Reader(MediaType type) {
		this.type = type;
	}

	/** The media type of what it reads. */
	public MediaType type() {
		return this.type;
	}

	/** A browser names HTML in its Accept header. */
	public static Reader of(HttpHeaders headers) {
		boolean isBrowser = headers.getAccept()
			.stream()
			.anyMatch(
					(accepted) -> accepted.equalsTypeAndSubtype(MediaType.TEXT_HTML) && accepted.getQualityValue() > 0);
		return isBrowser ? BROWSER : TERMINAL;
	}

	/**
	 * An answer in the form that the reader wants.
	 * @param answer the headers of the answer
	 * @param page makes the page
	 * @param text makes the text
	 */
	public ResponseEntity<Object> answer(Answer answer, Supplier<Page> page, Supplier<Tabular> text) {
		return answer(answer, HttpStatus.OK, page, text);
	}

	/** An answer with another status than 200. */
	public ResponseEntity<Object> answer(Answer answer, HttpStatus status, Supplier<Page> page,
			Supplier<Tabular> text) {
		return answer.of((this == BROWSER) ? page.get() : text.get(), status, this.type);
	}

	/** The answer to a form, which no cache may keep. */
	public ResponseEntity<Object> once(Answer answer, HttpStatus status, Supplier<Page> page, Supplier<Tabular> text) {
		return answer.once((this == BROWSER) ? page.get() : text.get(), status, this.type);
	}

}
