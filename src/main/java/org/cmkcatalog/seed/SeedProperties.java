package org.cmkcatalog.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed files are, and who fills the tables from them.
 *
 * @param seedLocation folder that contains {@code editions/}: a path, or a Spring
 * resource location such as {@code classpath:seed-data} (the default, inside the jar)
 * @param seedOnStart whether an instance fills the tables when it starts; false for a
 * fleet that runs the command {@code seed} instead, once for each release
 */
@ConfigurationProperties("cmk.catalog")
record SeedProperties(@DefaultValue("classpath:seed-data") String seedLocation,
		@DefaultValue("true") boolean seedOnStart) {
}
