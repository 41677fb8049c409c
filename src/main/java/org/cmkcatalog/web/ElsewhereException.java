package org.cmkcatalog.web;

import org.springframework.http.ResponseEntity;

/** The answer is found under another path. */
public class ElsewhereException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Answer answer;

	private final String path;

	/**
	 * Redirects.
	 * @param answer the headers of the redirect
	 * @param path the other path
	 */
	public ElsewhereException(Answer answer, String path) {
		super(path, null, false, false);
		this.answer = answer;
		this.path = path;
	}

	ResponseEntity<Object> redirect() {
		return this.answer.elsewhere(this.path);
	}

}
