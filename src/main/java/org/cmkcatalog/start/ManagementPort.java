package org.cmkcatalog.start;

import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lets a prepared start have a port of its own for operators. The beans of such a server
 * are not among those that were prepared, so all of them are found anew.
 */
class ManagementPort implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (AotDetector.useGeneratedArtifacts() && environment.containsProperty("management.server.port")) {
			SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
		}
	}

}
