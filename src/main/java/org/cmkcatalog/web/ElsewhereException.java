package org.cmkcatalog.web;

import org.springframework.http.ResponseEntity;

/** The answer is found under another path. */
public class ElsewhereException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ResponseEntity<Object> redirect;

	/**
	 * Redirects.
	 * @param answer the headers of the redirect
	 * @param path the other path
	 */
	public ElsewhereException(Answer answer, String path) {
		super(path, null, false, false);
		this.redirect = answer.elsewhere(path);
	}

	ResponseEntity<Object> redirect() {
		return this.redirect;
	}

}
