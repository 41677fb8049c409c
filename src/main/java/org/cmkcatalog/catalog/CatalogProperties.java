package org.cmkcatalog.catalog;

import java.time.LocalDate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * From which edition to answer, and how much of the catalog to keep in memory.
 *
 * @param edition date of the pinned edition, which answers come from unless a request
 * asks for another
 * @param keptListings how many listings to keep in memory once they were read, about 3 kB
 * each; 0 keeps none
 */
@ConfigurationProperties("cmk.catalog")
record CatalogProperties(@DefaultValue("2024-07-19") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate edition,
		@DefaultValue("2000") int keptListings) {

}
