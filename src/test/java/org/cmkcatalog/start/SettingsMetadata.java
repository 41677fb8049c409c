package org.cmkcatalog.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All settings that the configuration metadata of this program and its libraries list.
 */
final class SettingsMetadata {

	private static final String FILE = "META-INF/spring-configuration-metadata.json";

	private SettingsMetadata() {
	}

	/** The entries by name. */
	static Map<String, JsonNode> read() throws IOException {
		Map<String, JsonNode> settings = new TreeMap<>();
		for (URL file : Collections.list(SettingsMetadata.class.getClassLoader().getResources(FILE))) {
			try (InputStream stream = file.openStream()) {
				for (JsonNode setting : JsonMapper.shared().readTree(stream).path("properties")) {
					settings.put(setting.path("name").asString(), setting);
				}
			}
		}
		return settings;
	}

}
