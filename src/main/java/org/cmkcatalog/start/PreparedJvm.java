package org.cmkcatalog.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says that a prepared start is slow because it runs on another JVM than the one that it
 * was prepared on, which ignores the prepared cache.
 */
class PreparedJvm implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger log = LoggerFactory.getLogger(PreparedJvm.class);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String prepared = context.getEnvironment().getProperty("cmk.catalog.prepared-on", "");
		String version = System.getProperty("java.vm.version", "");
		if (!prepared.isEmpty() && !prepared.equals(version)) {
			log.warn("This start was prepared on JDK {} and runs on JDK {}, so it is slower and takes more memory. "
					+ "Run bin/prepare again with this JDK, or start with that one.", prepared, version);
		}
	}

}
