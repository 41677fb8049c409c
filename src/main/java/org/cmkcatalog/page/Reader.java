package org.cmkcatalog.page;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.Tabular;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who reads an answer: a browser gets a page, a terminal the same in plain text. */
enum Reader {

	BROWSER(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
	TERMINAL(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));

	private final MediaType type;

	Reader(MediaType type) {
		this.type = type;
	}

	/** A browser names HTML in its Accept header. */
	static Reader of(HttpHeaders headers) {
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
	ResponseEntity<Object> answer(Answer answer, Supplier<Page> page, Supplier<Tabular> text) {
		return answer(answer, HttpStatus.OK, page, text);
	}

	/** An answer with another status than 200. */
	ResponseEntity<Object> answer(Answer answer, HttpStatus status, Supplier<Page> page, Supplier<Tabular> text) {
		return answer.of((this == BROWSER) ? page.get() : text.get(), status, this.type);
	}

}
