package org.cmkcatalog.start;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Which settings stop a start, and which do not. */
class SettingsCheckTests {

	private static void check(String setting, boolean isVariable) {
		String[] parts = setting.split("=", 2);
		Map<String, Object> values = Map.of(parts[0], parts[1]);
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(
					isVariable
							? new SystemEnvironmentPropertySource(
									StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, values)
							: new MapPropertySource("file", values));
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.setEnvironment(environment);
			new SettingsCheck().initialize(context);
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			cmk.catalog.editon=2024-07-19    , cmk.catalog.editon , cmk.catalog.edition
			cmk.catalog.seedlocaton=x        , cmk.catalog.seedlocaton , cmk.catalog.seed-location
			cmk.catalog.coverage.maxbody.x=1 , cmk.catalog.coverage.maxbody.x , cmk.catalog.coverage.max-body
			cmk.catalogue.refresh=1s         , cmk.catalogue.refresh , cmk.catalog.refresh
			""")
	void settingThatDoesNotExistIsNamedWithTheNearest(String setting, String name, String nearest) {
		assertThatExceptionOfType(UnknownSettingsException.class).isThrownBy(() -> check(setting, false))
			.withMessageContaining(name)
			.withMessageContaining("the nearest is " + nearest);
	}

	@ParameterizedTest
	@ValueSource(strings = { "CMK_CATALOG_EDITON=x", "CMK_CATALOG_SEED_LOCATIN=x", "CMK_CATALOG_WARM_ANSWER_0=/" })
	void variableThatDoesNotExistIsRefused(String variable) {
		assertThatExceptionOfType(UnknownSettingsException.class).isThrownBy(() -> check(variable, true))
			.withMessageContaining("the nearest is cmk.catalog.")
			.withMessageContaining(variable.split("=")[0]);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "cmk.catalog.edition=2024-07-19", "cmk.catalog.seedLocation=x", "cmk.catalog.warm-answers[0]=/",
					"cmk.catalog.WARM-ANSWERS=/", "cmk.catalog.training=true", "other.editon=1", "server.port=65535" })
	void settingThatExistsIsAccepted(String setting) {
		assertThatNoException().isThrownBy(() -> check(setting, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CMK_CATALOG_SEEDLOCATION=x", "CMK_CATALOG_SEED_LOCATION=x", "CMK_CATALOG_WARMANSWERS_0=/",
			"CMK_CATALOG_COVERAGE_MAX_BODY=1MB", "CMK_HOME=/srv", "CMK_CATALOGUE_EDITION=x",
			"CMK_CATALOG_SERVICE_HOST=10.0.0.1", "CMK_CATALOG_SERVICE_PORT_HTTP=8080",
			"CMK_CATALOG_PORT=tcp://10.0.0.1:8080", "CMK_CATALOG_PORT_8080_TCP_ADDR=10.0.0.1" })
	void variableThatExistsOrIsOfSomebodyElseIsAccepted(String variable) {
		assertThatNoException().isThrownBy(() -> check(variable, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "server.port=65536", "server.port=-1", "server.port=99999999999", "server.port=http",
			"management.server.port=-2" })
	void portThatCannotBeOneIsRefused(String setting) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> check(setting, false));
	}

	@Test
	void managementPortMinusOneTurnsItOff() {
		assertThatNoException().isThrownBy(() -> check("management.server.port=-1", false));
	}

}
