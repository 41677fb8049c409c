package org.cmkcatalog.web;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a parameter as a query has it. Many clients write each value of a list with
 * brackets, {@code category[]=a} or {@code category[0]=a}, which means the same as
 * {@code category=a}. The values of a list are in this order: those without brackets,
 * those with empty brackets, those with an index.
 *
 * @param name the name without brackets
 * @param index the index; -1 for empty brackets, -2 without brackets
 */
public record ParameterName(String name, int index) implements Comparable<ParameterName> {

	private static final int EMPTY_BRACKETS = -1;

	private static final int NO_BRACKETS = -2;

	/** One way to write each index, so that equal names are equal texts. */
	private static final Pattern BRACKETED = Pattern.compile("([^\\[\\]]+)\\[(0|[1-9]\\d{0,8}|)]");

	private static final Comparator<ParameterName> ORDER = Comparator.comparing(ParameterName::name)
		.thenComparingInt(ParameterName::index);

	/**
	 * Reads a name.
	 * @param written the decoded name; with brackets around anything else, it is a name
	 * as it is
	 * @return the name
	 */
	public static ParameterName of(String written) {
		if (!written.endsWith("]")) {
			return new ParameterName(written, NO_BRACKETS);
		}
		Matcher bracketed = BRACKETED.matcher(written);
		if (!bracketed.matches()) {
			return new ParameterName(written, NO_BRACKETS);
		}
		String index = bracketed.group(2);
		return new ParameterName(bracketed.group(1), index.isEmpty() ? EMPTY_BRACKETS : Integer.parseInt(index));
	}

	/** Whether it is written with brackets. */
	public boolean isBracketed() {
		return this.index != NO_BRACKETS;
	}

	@Override
	public int compareTo(ParameterName other) {
		return ORDER.compare(this, other);
	}

}
