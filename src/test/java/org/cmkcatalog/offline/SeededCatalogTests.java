package org.cmkcatalog.offline;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.KeyStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalog of the seed files is the one that the tables hold, fact by fact. */
@ServiceTest
@Tag("database")
class SeededCatalogTests {

	@Autowired
	private CurrentCatalog tables;

	private final Catalog seeded = SeededCatalog.read("classpath:seed-data");

	@Test
	void catalogHasTheHashServicesAndTypesOfTheTables() {
		Catalog stored = this.tables.get();
		assertThat(this.seeded.contentHash()).isEqualTo(stored.contentHash());
		assertThat(this.seeded.pinned().id()).isEqualTo(stored.pinned().id());
		assertThat(this.seeded.services().all()).isNotEmpty().isEqualTo(stored.services().all());
		assertThat(this.seeded.services().successions()).isNotEmpty().isEqualTo(stored.services().successions());
		assertThat(this.seeded.services().otherNames()).isNotEmpty().isEqualTo(stored.services().otherNames());
		assertThat(this.seeded.resourceTypes().rules()).isNotEmpty().isEqualTo(stored.resourceTypes().rules());
		assertThat(this.seeded.resourceTypes().terraformTypes()).isNotEmpty()
			.isEqualTo(stored.resourceTypes().terraformTypes());
		assertThat(this.seeded.resourceTypes().names()).isNotEmpty().isEqualTo(stored.resourceTypes().names());
	}

	@Test
	void editionsHaveTheRowsOfTheTables() {
		List<Edition> stored = this.tables.get().editions();
		assertThat(this.seeded.editions()).hasSameSizeAs(stored).isNotEmpty();
		for (int i = 0; i < stored.size(); i++) {
			List<Object> expected = rows(stored.get(i));
			assertThat(rows(this.seeded.editions().get(i))).isNotEmpty().hasSameSizeAs(expected);
			for (int row = 0; row < expected.size(); row++) {
				assertThat(rows(this.seeded.editions().get(i)).get(row)).isEqualTo(expected.get(row));
			}
			assertThat(this.seeded.editions().get(i).sha256()).isEqualTo(stored.get(i).sha256());
		}
	}

	/** Each listing with all that is said of it, and each service. */
	private static List<Object> rows(Edition edition) {
		Stream<List<?>> listings = edition.listings()
			.stream()
			.map((listing) -> List.of(listing.service(), listing.category().id(), listing.row(), listing.conflicts(),
					footnotes(listing)));
		Stream<List<?>> services = edition.services()
			.stream()
			.map((service) -> List.of(service.id(), service.name(), service.documentation(),
					service.standing(KeyStore.KEY_VAULT), service.standing(KeyStore.MANAGED_HSM)));
		return Stream.concat(listings, services).map(Object.class::cast).toList();
	}

	private static List<?> footnotes(Listing listing) {
		return Stream.of(KeyStore.values())
			.flatMap((keyStore) -> listing.footnotes(keyStore).stream())
			.map((footnote) -> List.of(footnote.line(), footnote.marker(), footnote.text(), footnote.asWritten()))
			.toList();
	}

}
