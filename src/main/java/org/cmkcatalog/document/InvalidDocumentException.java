package org.cmkcatalog.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document has errors and cannot be used. */
public class InvalidDocumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> errors;

	InvalidDocumentException(List<Finding> errors) {
		super(errors.stream().map(Finding::toString).collect(Collectors.joining("\n")));
		this.errors = List.copyOf(errors);
	}

	/**
	 * What is wrong.
	 * @return the errors, by line
	 */
	public List<Finding> errors() {
		return this.errors;
	}

}
