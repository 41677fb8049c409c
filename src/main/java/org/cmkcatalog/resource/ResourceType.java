package org.cmkcatalog.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of an Azure resource, for example {@code Microsoft.Sql/servers/databases}: a
 * namespace and one or more segments. Types compare without regard to case.
 */
public final class ResourceType implements Comparable<ResourceType> {

	private static final Pattern TYPE = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*(?:/[\\w$.-]+)+");

	/** An id up to its last provider; lower case can have more characters. */
	private static final Pattern TO_PROVIDER = Pattern.compile(".*/providers/",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final String text;

	private final String key;

	private ResourceType(String text) {
		this.text = text;
		this.key = text.toLowerCase(Locale.ROOT);
	}

	/** A type as it is written, or nothing if the text is none. */
	public static Optional<ResourceType> of(String text) {
		return TYPE.matcher(text).matches() ? Optional.of(new ResourceType(text)) : Optional.empty();
	}

	/**
	 * The type of the resource that a resource id names: what follows the last
	 * {@code /providers/}. So the type of an extension resource is its own, and not that
	 * of the resource that it extends. Nothing for another text.
	 */
	public static Optional<ResourceType> ofId(String id) {
		Optional<String> provided = id.startsWith("/") ? afterProviders(id) : Optional.empty();
		return provided.flatMap(ResourceType::ofProvided);
	}

	private static Optional<ResourceType> ofProvided(String path) {
		String[] parts = path.split("/", -1);
		List<String> type = new ArrayList<>(List.of(parts[0]));
		for (int i = 1; i < parts.length; i += 2) {
			type.add(parts[i]);
		}
		return of(String.join("/", type));
	}

	/**
	 * What follows the last {@code /providers/} of a text, in any case, or nothing if the
	 * text has none.
	 */
	public static Optional<String> afterProviders(String text) {
		Matcher provider = TO_PROVIDER.matcher(text);
		return provider.lookingAt() ? Optional.of(text.substring(provider.end())) : Optional.empty();
	}

	/** The type of a part of a resource of this type. */
	public Optional<ResourceType> child(String segments) {
		return of(this.text + "/" + segments);
	}

	/** The type of what a resource of this type is part of, or nothing at the top. */
	public Optional<ResourceType> parent() {
		int last = this.text.lastIndexOf('/');
		return (this.text.indexOf('/') < last) ? Optional.of(new ResourceType(this.text.substring(0, last)))
				: Optional.empty();
	}

	/** The namespace, for example {@code Microsoft.Sql}. */
	public String namespace() {
		return this.text.substring(0, this.text.indexOf('/'));
	}

	/** The last segment, for example {@code databases}. */
	public String lastSegment() {
		return this.text.substring(this.text.lastIndexOf('/') + 1);
	}

	/** The type in lower case: equal types have the same. */
	public String key() {
		return this.key;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ResourceType type && this.key.equals(type.key);
	}

	@Override
	public int hashCode() {
		return this.key.hashCode();
	}

	@Override
	public int compareTo(ResourceType other) {
		return this.key.compareTo(other.key);
	}

	/** The type as it was written. */
	@Override
	public String toString() {
		return this.text;
	}

}
