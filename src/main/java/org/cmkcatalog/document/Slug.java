package org.cmkcatalog.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An id made from a name: the lower-case name, with one hyphen for each run of characters
 * other than ASCII letters and digits, and no hyphen at the ends.
 *
 * @param value the id, for example {@code azure-sql-database}
 */
public record Slug(String value) {

	private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern HYPHENS_AT_ENDS = Pattern.compile("^-|-$");

	public Slug {
		if (!VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("Not an id: '%s'".formatted(value));
		}
	}

	/**
	 * The id of a name.
	 * @param name name as written in the document
	 * @return the id, or empty if the name has no ASCII letter or digit
	 */
	public static Optional<Slug> of(String name) {
		String hyphenated = OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
		String slug = HYPHENS_AT_ENDS.matcher(hyphenated).replaceAll("");
		return slug.isEmpty() ? Optional.empty() : Optional.of(new Slug(slug));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
