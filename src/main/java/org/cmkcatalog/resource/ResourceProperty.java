package org.cmkcatalog.resource;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule may ask of a resource: its {@code kind}, the name of its {@code sku}, the
 * {@code tier} of that or the edition of a database, whether a storage account has a
 * {@code hierarchical namespace} ({@code true} or {@code false}), its {@code name}, and
 * the {@code parent kind}: the kind of the resource that it is part of.
 */
public enum ResourceProperty {

	KIND, SKU, TIER, HIERARCHICAL_NAMESPACE, NAME, PARENT_KIND;

	/**
	 * Reads properties with their values, for example
	 * {@code kind=functionapp; sku=Premium}.
	 * @param text the properties; blank for none
	 * @throws IllegalArgumentException if it is none, with what would be right
	 */
	public static Map<ResourceProperty, String> values(String text) {
		Map<ResourceProperty, String> values = new EnumMap<>(ResourceProperty.class);
		for (String part : text.isBlank() ? new String[0] : text.split(";")) {
			String[] sides = part.split("=", 2);
			ResourceProperty property = Stream.of(values())
				.filter((known) -> sides.length == 2 && known.toString().equals(sides[0].strip()))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException(
						"'%s' is not a property with its value; it should be one of %s, an equals sign and a value"
							.formatted(part.strip(), Arrays.toString(values()))));
			if (values.put(property, sides[1].strip()) != null) {
				throw new IllegalArgumentException("the property '%s' has two values".formatted(property));
			}
		}
		return Collections.unmodifiableMap(values);
	}

	/** Properties with their values, as {@link #values(String)} reads them. */
	public static String text(Map<ResourceProperty, String> values) {
		return Stream.of(values())
			.filter(values::containsKey)
			.map((property) -> "%s=%s".formatted(property, values.get(property)))
			.collect(Collectors.joining("; "));
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
