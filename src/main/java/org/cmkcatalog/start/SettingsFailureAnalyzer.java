package org.cmkcatalog.start;

import java.util.Optional;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;

/**
 * Names a setting that does not exist, is out of range or is no value of its type, and
 * where it is set.
 */
@Order(0)
class SettingsFailureAnalyzer implements FailureAnalyzer {

	private static final String SEE = " docs/configuration.md lists all settings.";

	private final Environment environment;

	SettingsFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnknownSettingsException) {
				return new FailureAnalysis(cause.getMessage(), "Correct their names or remove them." + SEE, cause);
			}
			if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
				return wrongValue(ConfigurationPropertyName.of(invalid.getName()), String.valueOf(invalid.getReason()),
						invalid);
			}
			// of enums, Spring Boot lists the values
			if (cause instanceof ConversionFailedException conversion && failedName(failure) != null
					&& !conversion.getTargetType().getObjectType().isEnum()) {
				return wrongValue(failedName(failure), "This is not a value of the type %s."
					.formatted(conversion.getTargetType().getObjectType().getSimpleName()), conversion);
			}
		}
		return null;
	}

	private static @Nullable ConfigurationPropertyName failedName(Throwable failure) {
		ConfigurationPropertyName name = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BindException binding) {
				name = binding.getName();
			}
		}
		return name;
	}

	private FailureAnalysis wrongValue(@Nullable ConfigurationPropertyName name, String reason, Throwable cause) {
		String set = set(name)
			.map((property) -> "%s is '%s' (%s)".formatted(name, property.getValue(), property.getOrigin()))
			.orElse(String.valueOf(name));
		return new FailureAnalysis("%s. %s".formatted(set, reason), "Correct the value or remove the setting." + SEE,
				cause);
	}

	private Optional<ConfigurationProperty> set(@Nullable ConfigurationPropertyName name) {
		return (name != null)
				? StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
					.flatMap((source) -> Optional.ofNullable(source.getConfigurationProperty(name)).stream())
					.findFirst()
				: Optional.empty();
	}

}
