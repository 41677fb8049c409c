package org.cmkcatalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CmkCatalogApplication {

	/**
	 * Starts the service.
	 * @param arguments Spring Boot's command line, for example {@code --server.port=8081}
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(CmkCatalogApplication.class, arguments);
	}

}
