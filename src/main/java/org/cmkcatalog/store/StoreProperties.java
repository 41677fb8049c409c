package org.cmkcatalog.store;

import java.time.Duration;
import java.time.LocalDate;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.database.DatabaseName;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which edition answers, and how soon an instance follows other tables.
 *
 * @param edition date of the pinned edition, which answers unless a request names another
 * @param refresh how often to look whether the tables contain another catalog; 0 for
 * never. When left out, 30 s, and never for a database in memory, which nobody else can
 * change
 */
@ConfigurationProperties("cmk.catalog")
record StoreProperties(
		@DefaultValue(Catalog.DEFAULT_EDITION) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition,
		@Nullable Duration refresh) {

	private static final Duration DEFAULT_REFRESH = Duration.ofSeconds(30);

	/** Checks the range. */
	StoreProperties {
		if (refresh != null && refresh.isNegative()) {
			throw new InvalidConfigurationPropertyValueException("cmk.catalog.refresh", refresh,
					"It must not be negative; 0 for never.");
		}
	}

	/** How often to look at a database. */
	Duration refreshOf(String jdbcUrl) {
		if (this.refresh != null) {
			return this.refresh;
		}
		return DatabaseName.isInMemory(jdbcUrl) ? Duration.ZERO : DEFAULT_REFRESH;
	}

}
