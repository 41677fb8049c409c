package org.cmkcatalog.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query parameter.
 *
 * @param parameter name of the parameter, as given
 * @param value the value that is not allowed; absent if there is none
 * @param message what is wrong and what would be right
 * @param allowed the allowed values, or the known parameters if the parameter is unknown;
 * empty if the message says it better than a list
 */
public record ParameterError(String parameter, @Nullable String value, String message, List<String> allowed) {

	/**
	 * Longer values are cut, because an error should not repeat a whole bad request.
	 */
	private static final int MAX_SHOWN = 100;

	public ParameterError {
		value = (value != null) ? shown(value) : null;
		parameter = shown(parameter);
	}

	/**
	 * An error for a value that is not allowed.
	 * @param parameter name of the parameter
	 * @param value the value given
	 * @param allowed the allowed values
	 * @return the error
	 */
	public static ParameterError notAllowed(String parameter, String value, List<String> allowed) {
		return new ParameterError(parameter, value,
				"'%s' is none of the allowed values: %s".formatted(shown(value), String.join(", ", allowed)), allowed);
	}

	/**
	 * Makes text of a request short and printable, for use in an error.
	 * @param text text of the request
	 * @return the text, cut after 100 characters
	 */
	public static String shown(String text) {
		String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
		return (printable.length() <= MAX_SHOWN) ? printable : printable.substring(0, MAX_SHOWN) + "…";
	}

}
