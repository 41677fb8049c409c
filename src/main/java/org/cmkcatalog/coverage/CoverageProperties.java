package org.cmkcatalog.coverage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * How much of an inventory is read.
 *
 * @param maxBody the largest body of a request
 */
@ConfigurationProperties("cmk.catalog.coverage")
public record CoverageProperties(@DefaultValue("32MB") DataSize maxBody) {

	/** The largest file that is read without a server. */
	public static final DataSize MAX_OFFLINE = DataSize.ofGigabytes(1);

	/**
	 * Checks the range.
	 * @throws InvalidConfigurationPropertyValueException if nothing could be read
	 */
	public CoverageProperties {
		if (maxBody.toBytes() < 1) {
			throw new InvalidConfigurationPropertyValueException("cmk.catalog.coverage.max-body", maxBody,
					"It must be at least 1 byte.");
		}
	}

}
