package org.cmkcatalog.web;

import java.util.Set;

/** How a request wants its answer written. A method that takes one takes fields. */
public interface AnswerChoice {

	/**
	 * The fields to return.
	 * @return their paths; all fields if there are none
	 */
	Set<String> fields();

}
