package org.cmkcatalog;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The service and the framework log whatever they can during a test. Levels are those of
 * the process, which several contexts share, so they are set back after it.
 */
public class VerboseLogging implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		setLevels(LogLevel.TRACE, LogLevel.DEBUG);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		setLevels(null, null);
	}

	private static void setLevels(@Nullable LogLevel own, @Nullable LogLevel web) {
		LoggingSystem logging = LoggingSystem.get(VerboseLogging.class.getClassLoader());
		logging.setLogLevel("org.cmkcatalog", own);
		logging.setLogLevel("org.springframework.web", web);
	}

}
