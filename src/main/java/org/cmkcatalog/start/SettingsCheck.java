package org.cmkcatalog.start;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Stops a start with a setting of this program that does not exist, wherever it is set,
 * and with a port that cannot be one. Spring Boot itself ignores the former.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("cmk");

	private static final ConfigurationPropertyName CATALOG = ConfigurationPropertyName.of("cmk.catalog");

	/** Kubernetes gives them to containers beside a Service named cmk-catalog. */
	private static final Pattern SERVICE_LINK = Pattern
		.compile("cmk\\.catalog\\.(service\\.(host|port.*)|port(\\[\\d+].*)?)");

	private static final int MAX_PORT = 65535;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		List<UnknownSetting> unknown = unknown(environment);
		if (!unknown.isEmpty()) {
			throw new UnknownSettingsException(unknown);
		}
		checkPort(environment, "server.port", 0);
		checkPort(environment, "management.server.port", -1);
	}

	private static List<UnknownSetting> unknown(ConfigurableEnvironment environment) {
		KnownSettings known = KnownSettings.read();
		List<UnknownSetting> unknown = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source instanceof IterableConfigurationPropertySource names) {
				names.stream()
					.filter((name) -> scope(source).isAncestorOf(name) && !isKnown(known, source, name))
					.map((name) -> new UnknownSetting(name.toString(), origin(source, name), known.nearest(name)))
					.forEach(unknown::add);
			}
		}
		return unknown;
	}

	/** Other programs may have variables and system properties that begin with cmk. */
	private static ConfigurationPropertyName scope(ConfigurationPropertySource source) {
		return (isEnvironment(source) || source.getUnderlyingSource() instanceof PropertiesPropertySource properties
				&& properties.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) ? CATALOG
						: OURS;
	}

	private static boolean isEnvironment(ConfigurationPropertySource source) {
		return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
	}

	private static boolean isKnown(KnownSettings known, ConfigurationPropertySource source,
			ConfigurationPropertyName name) {
		return isEnvironment(source) ? known.containsVariable(name) || SERVICE_LINK.matcher(name.toString()).matches()
				: known.contains(name);
	}

	private static String origin(ConfigurationPropertySource source, ConfigurationPropertyName name) {
		Origin origin = Origin.from(source.getConfigurationProperty(name));
		return String.valueOf((origin != null) ? origin : source.getUnderlyingSource());
	}

	private static void checkPort(ConfigurableEnvironment environment, String name, int least) {
		String value = environment.getProperty(name, "");
		boolean isPort = value.matches("[+-]?\\d{1,9}") && Integer.parseInt(value) >= least
				&& Integer.parseInt(value) <= MAX_PORT;
		if (!value.isBlank() && !isPort) {
			throw new InvalidConfigurationPropertyValueException(name, value,
					"A port is a number from %d to %d.".formatted(least, MAX_PORT));
		}
	}

}
