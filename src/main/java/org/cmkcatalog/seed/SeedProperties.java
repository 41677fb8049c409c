package org.cmkcatalog.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the seed files are.
 *
 * @param seedLocation folder that holds {@code editions/}: a path, or a Spring resource
 * location such as {@code classpath:seed-data} (the default, inside the jar)
 */
@ConfigurationProperties("cmk.catalog")
record SeedProperties(@DefaultValue("classpath:seed-data") String seedLocation) {

}
