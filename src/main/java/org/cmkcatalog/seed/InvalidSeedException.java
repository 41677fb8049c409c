package org.cmkcatalog.seed;

import java.util.List;

/** The catalog cannot be built from the seed files. Nothing was written. */
public class InvalidSeedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> errors;

	InvalidSeedException(String location, List<String> errors) {
		super("The catalog cannot be built from '%s':%n%n    %s".formatted(location,
				String.join("%n    ".formatted(), errors)));
		this.errors = List.copyOf(errors);
	}

	/**
	 * What is wrong.
	 * @return one line each: file, line and reason
	 */
	public List<String> errors() {
		return this.errors;
	}

}
