package org.cmkcatalog.database;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How a start treats its database.
 *
 * @param databaseWait how long a start waits for a database that cannot be reached; 0 for
 * not at all
 */
@ConfigurationProperties("cmk.catalog")
public record DatabaseProperties(@DefaultValue("30s") Duration databaseWait) {

	/**
	 * Checks the range.
	 * @throws InvalidConfigurationPropertyValueException if the duration is negative
	 */
	public DatabaseProperties {
		if (databaseWait.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("cmk.catalog.database-wait", databaseWait,
					"It must not be negative; 0 for not waiting.");
		}
	}

}
