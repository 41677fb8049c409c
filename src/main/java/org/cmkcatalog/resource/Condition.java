package org.cmkcatalog.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * When a rule applies, as people read it:
 * {@code kind contains functionapp and sku is unknown}. Clauses are joined by
 * {@code and}; each has a {@link ResourceProperty}, one of {@code is}, {@code contains},
 * {@code starts with} and {@code ends with}, and a value, or several separated by commas
 * of which one suffices. {@code is unknown} holds if nothing is known of the property,
 * {@code is none} if it is known to have no value. No other clause holds then. Values
 * compare without regard to case. A condition without clauses always holds.
 */
public final class Condition {

	/** Always holds. */
	public static final Condition ALWAYS = new Condition("", List.of());

	private static final Pattern CLAUSE = Pattern.compile(Stream.of(ResourceProperty.values())
		.map(ResourceProperty::toString)
		.collect(Collectors.joining("|", "(", ")")) + " (is|contains|starts with|ends with) (.+)");

	private final String text;

	private final List<Clause> clauses;

	private Condition(String text, List<Clause> clauses) {
		this.text = text;
		this.clauses = clauses;
	}

	/**
	 * Reads a condition.
	 * @param text the condition; blank for one that always holds
	 * @throws IllegalArgumentException if it is none, with what would be right
	 */
	public static Condition of(String text) {
		return text.isBlank() ? ALWAYS
				: new Condition(text, Arrays.stream(text.split(" and ")).map(Condition::clause).toList());
	}

	private static Clause clause(String text) {
		Matcher matcher = CLAUSE.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is not a condition; it should be a property (%s), 'is', 'contains', 'starts with' or 'ends with', and values"
						.formatted(text,
								Stream.of(ResourceProperty.values())
									.map(ResourceProperty::toString)
									.collect(Collectors.joining(", "))));
		}
		return new Clause(ResourceProperty.valueOf(matcher.group(1).toUpperCase(Locale.ROOT).replace(' ', '_')),
				matcher.group(2),
				Arrays.stream(matcher.group(3).split(", *")).map((value) -> value.toLowerCase(Locale.ROOT)).toList());
	}

	/**
	 * Whether it holds.
	 * @param properties what is known of a resource: a value, or a blank text if it has
	 * none; a property that is not among them is unknown
	 */
	public boolean holds(Map<ResourceProperty, String> properties) {
		return this.clauses.stream().allMatch((clause) -> clause.holds(properties.get(clause.property())));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Condition condition && this.text.equals(condition.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	/** The condition as it was written; blank if it always holds. */
	@Override
	public String toString() {
		return this.text;
	}

	private record Clause(ResourceProperty property, String operator, List<String> values) {

		private static final List<String> UNKNOWN = List.of("unknown");

		private static final List<String> NONE = List.of("none");

		boolean holds(@Nullable String known) {
			if (this.operator.equals("is") && this.values.equals(UNKNOWN)) {
				return known == null;
			}
			if (known == null) {
				return false;
			}
			if (this.operator.equals("is") && this.values.equals(NONE)) {
				return known.isBlank();
			}
			String folded = known.toLowerCase(Locale.ROOT);
			return this.values.stream().anyMatch((value) -> matches(folded, value));
		}

		private boolean matches(String known, String value) {
			return switch (this.operator) {
				case "is" -> known.equals(value);
				case "contains" -> known.contains(value);
				case "starts with" -> known.startsWith(value);
				default -> known.endsWith(value);
			};
		}

	}

}
