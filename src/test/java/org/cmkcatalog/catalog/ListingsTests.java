package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManagerFactory;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.web.Paging;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import static org.assertj.core.api.Assertions.assertThat;

/** The repository of listings, on tables that the seed migration has filled. */
@DataJpaTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true",
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = "org\\.cmkcatalog\\.(seed\\..*|catalog\\.MatchingListings)"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Tag("database")
class ListingsTests {

	private static final LocalDate EDITION = LocalDate.of(2024, 7, 19);

	@Autowired
	private Listings listings;

	@Autowired
	private MatchingListings matching;

	@Autowired
	private EntityManagerFactory entityManagerFactory;

	private static ListingFilter filter(Set<KeyType> keyTypes, Set<Integer> keyBits, @Nullable Boolean hasConflict) {
		return new ListingFilter(Set.of(), Set.of(), Set.of(), keyTypes, keyBits, null, null, hasConflict, "",
				Set.of());
	}

	private List<Integer> lines(ListingFilter filter, LocalDate edition) {
		Map<Integer, Integer> lines = this.listings.withDetailsOfEdition(edition)
			.stream()
			.collect(Collectors.toMap(Listing::id, Listing::sourceLine));
		return this.matching.listings(edition, filter, List.of(), new Paging(1000, 0))
			.items()
			.stream()
			.map((key) -> lines.get(key.id()))
			.toList();
	}

	@Test
	void listingsAreReadWithAllDetailsInOneStatement() {
		Statistics statistics = this.entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
		statistics.clear();
		List<Listing> all = this.listings.withDetailsOfEdition(EDITION);
		assertThat(all).hasSize(105);
		assertThat(all.stream().mapToInt((listing) -> listing.documentation().size()).sum()).isEqualTo(53);
		assertThat(all.stream().map((listing) -> listing.category().name()).distinct()).hasSize(14);
		assertThat(all.stream()
			.flatMap((listing) -> listing.footnotes(KeyStore.KEY_VAULT).stream())
			.map(Footnote::text)
			.distinct()).hasSize(3);
		assertThat(all.stream().flatMap((listing) -> listing.conflicts().stream()))
			.allSatisfy((conflict) -> assertThat(conflict.other().category().name()).isNotBlank());
		assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
	}

	@Test
	void rowOfTheDocumentIsReadBackAsItWasWritten() {
		Listing redis = this.listings.withDetailsOfServices(EDITION, List.of("azure-cache-for-redis")).get(0);
		assertThat(redis.support(KeyStore.KEY_VAULT))
			.isEqualTo(new KeyStoreSupport(Support.SUPPORTED, null, null, "Yes\\*\\*\\*"));
		assertThat(redis.sourceLine()).isEqualTo(120);
		assertThat(redis.urlAsWritten()).isEqualTo("/azure/azure-cache-for-redis/");
	}

	@Test
	void keyTypeAndBitsAreFiltered() {
		assertThat(lines(filter(Set.of(KeyType.RSA), Set.of(2048), null), EDITION)).hasSize(1);
		assertThat(lines(filter(Set.of(KeyType.RSA), Set.of(4096), null), EDITION)).isEmpty();
	}

	@Test
	void conflictsStandOnBothSides() {
		assertThat(lines(filter(Set.of(), Set.of(), true), EDITION)).containsExactly(48, 52, 61, 103);
		assertThat(this.listings.withDetailsOfEdition(EDITION)).flatExtracting(Listing::conflicts)
			.extracting(ListingConflict::field)
			.containsOnly(ConflictField.KEY_VAULT, ConflictField.MANAGED_HSM, ConflictField.DOCUMENTATION);
	}

	@Test
	void anotherEditionHasNoListings() {
		assertThat(this.listings.withDetailsOfEdition(EDITION.plusDays(1))).isEmpty();
		assertThat(lines(filter(Set.of(), Set.of(), null), EDITION.plusDays(1))).isEmpty();
	}

}
