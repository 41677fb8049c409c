package org.cmkcatalog.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.text.similarity.LevenshteinDistance;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The settings of this program, as the configuration metadata of the build lists them.
 */
class KnownSettings {

	private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

	private final List<ConfigurationPropertyName> names;

	private KnownSettings(List<ConfigurationPropertyName> names) {
		this.names = names;
	}

	static KnownSettings read() {
		try (InputStream metadata = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(METADATA))) {
			String json = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
			List<?> properties = (List<?>) JsonParserFactory.getJsonParser().parseMap(json).get("properties");
			return new KnownSettings(Objects.requireNonNull(properties)
				.stream()
				.map((property) -> ConfigurationPropertyName.of(String.valueOf(((Map<?, ?>) property).get("name"))))
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether a setting is one of them, or an element of one that is a list. */
	boolean contains(ConfigurationPropertyName name) {
		ConfigurationPropertyName whole = name;
		while (whole.isLastElementIndexed()) {
			whole = whole.getParent();
		}
		return this.names.contains(whole);
	}

	/**
	 * As the environment spells names: dots and hyphens may be underscores or missing.
	 */
	boolean containsVariable(ConfigurationPropertyName name) {
		String letters = letters(name).replaceFirst("\\d+$", "");
		return this.names.stream().anyMatch((known) -> letters(known).equals(letters));
	}

	/** The one with the most similar spelling. */
	String nearest(ConfigurationPropertyName name) {
		String letters = letters(name);
		return this.names.stream()
			.min(Comparator
				.comparingInt((known) -> LevenshteinDistance.getDefaultInstance().apply(letters(known), letters)))
			.map(ConfigurationPropertyName::toString)
			.orElse("");
	}

	private static String letters(ConfigurationPropertyName name) {
		return name.toString().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
	}

}
