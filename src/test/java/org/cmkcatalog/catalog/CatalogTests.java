package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.cmkcatalog.EditedDocuments;
import org.cmkcatalog.catalog.Counts.SupportCounts;
import org.cmkcatalog.catalog.Summary.KeyConstraintCount;
import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.cmkcatalog.document.TableLayout;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.seed.SeedEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CatalogTests {

	private static final LocalDate FIRST = LocalDate.of(2024, 7, 19);

	private static final LocalDate SECOND = LocalDate.of(2024, 10, 25);

	private static final LocalDate THIRD = LocalDate.of(2026, 5, 15);

	/** Given in another order than that of their dates. */
	private final Catalog catalog = catalog(SECOND, THIRD, FIRST);

	private static Catalog catalog(LocalDate... editions) {
		return new Catalog("hash", List.of(editions).stream().map(CatalogTests::edition).toList(), FIRST,
				new KnownServices(List.of(), List.of(), List.of()), new ResourceTypes(List.of(), List.of(), List.of()));
	}

	private static Edition edition(LocalDate date) {
		return Edition.of(new CatalogDocument("", date, 1, null, "", TableLayout.ONE_TABLE, "", List.of(), List.of(),
				List.of(), List.of()), "", (row) -> "");
	}

	private static KnownName name(String text, LocalDate first, LocalDate last) {
		return new KnownName(text, first, last);
	}

	private static KnownService service(String id, List<KnownName> names, String... aliases) {
		return KnownService.of(id, names,
				List.of(aliases).stream().map((alias) -> new KnownAlias(alias, AliasKind.COMMON_NAME)).toList());
	}

	private static KnownService service(String id) {
		return service(id, List.of(name(id, FIRST, THIRD)));
	}

	@Test
	void editionsAreInTheOrderOfTheirDates() {
		assertThat(this.catalog.editions()).extracting(Edition::id).containsExactly(FIRST, SECOND, THIRD);
		assertThat(this.catalog.latest().id()).isEqualTo(THIRD);
		assertThat(this.catalog.pinned().id()).isEqualTo(FIRST);
		assertThat(this.catalog.edition(SECOND)).map(Edition::id).contains(SECOND);
		assertThat(this.catalog.edition(SECOND.plusDays(1))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2024-07-18,", "2024-07-19, 2024-07-19", "2024-10-24, 2024-07-19", "2024-10-25, 2024-10-25",
			"2026-05-14, 2024-10-25", "2026-05-15, 2026-05-15", "9999-12-31, 2026-05-15" })
	void editionOfADayIsTheNewestOnThatDay(LocalDate day, LocalDate edition) {
		assertThat(this.catalog.asOf(day).map(Edition::id)).isEqualTo(Optional.ofNullable(edition));
	}

	@Test
	void catalogWithoutThePinnedEditionNamesItAndThoseThatThereAre() {
		assertThatExceptionOfType(UnknownPinnedEditionException.class).isThrownBy(() -> catalog(SECOND, THIRD))
			.withMessage(
					"cmk.catalog.edition is 2024-07-19, and the catalog has the editions [2024-10-25, 2026-05-15].");
		assertThatExceptionOfType(UnknownPinnedEditionException.class).isThrownBy(CatalogTests::catalog);
	}

	@Test
	void derivedValueIsMadeOnceThoughTwoThreadsWantItAtOnce() throws Exception {
		AtomicInteger made = new AtomicInteger();
		CountDownLatch bothWant = new CountDownLatch(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Index>> values = new ArrayList<>();
			for (int thread = 0; thread < 2; thread++) {
				values.add(threads.submit(() -> {
					bothWant.countDown();
					bothWant.await();
					return this.catalog.derived(Index.class, (of) -> slowly(of, made));
				}));
			}
			Index value = values.get(0).get(10, TimeUnit.SECONDS);
			assertThat(values.get(1).get(10, TimeUnit.SECONDS)).isSameAs(value);
			assertThat(this.catalog.derived(Index.class, (of) -> slowly(of, made))).isSameAs(value);
			assertThat(value.of()).isSameAs(this.catalog);
			assertThat(made).hasValue(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** The other thread has time to ask meanwhile. */
	private static Index slowly(Catalog catalog, AtomicInteger made) {
		made.incrementAndGet();
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return new Index(catalog);
	}

	@Test
	void derivedValueBelongsToOneCatalog() {
		Catalog equal = catalog(SECOND, THIRD, FIRST);
		assertThat(equal.contentHash()).isEqualTo(this.catalog.contentHash());
		assertThat(equal.derived(Index.class, Index::new).of()).isSameAs(equal);
		assertThat(this.catalog.derived(Index.class, Index::new).of()).isSameAs(this.catalog);
	}

	@Test
	void derivedValueMayNeedAnother() {
		Second second = this.catalog.derived(Second.class,
				(of) -> new Second(of.derived(Index.class, Index::new), of.derived(Index.class, Index::new)));
		assertThat(second.one()).isSameAs(second.other()).isSameAs(this.catalog.derived(Index.class, Index::new));
	}

	@Test
	void derivedValueThatCouldNotBeMadeIsTriedAgain() {
		AtomicInteger tried = new AtomicInteger();
		Function<Catalog, Index> failsOnce = (of) -> {
			if (tried.incrementAndGet() == 1) {
				throw new IllegalStateException();
			}
			return new Index(of);
		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.catalog.derived(Index.class, failsOnce));
		assertThat(this.catalog.derived(Index.class, failsOnce).of()).isSameAs(this.catalog);
	}

	@Test
	void idIsBeforeAnyNameAndNameBeforeAnyAlias() {
		KnownService id = service("keys", List.of(name("Vault", FIRST, THIRD)));
		KnownService name = service("vault", List.of(name("Keys", FIRST, SECOND), name("Safe", THIRD, THIRD)));
		KnownService alias = service("hsm", List.of(name("HSM", FIRST, THIRD)), "keys", "safe", "Box");
		KnownService sameAlias = service("tresor", List.of(name("Tresor", FIRST, THIRD)), "BOX!");
		KnownServices services = new KnownServices(List.of(sameAlias, alias, name, id), List.of(), List.of());
		assertThat(services.named("KEYS")).containsExactly(id);
		assertThat(services.named("Vault")).containsExactly(name);
		assertThat(services.named("safe")).containsExactly(name);
		assertThat(services.named("box")).containsExactly(alias, sameAlias);
		assertThat(services.named("no such name")).isEmpty();
		assertThat(services.named("\u00e9")).isEmpty();
		assertThat(services.find("box")).isEmpty();
		assertThat(services.find("safe")).contains(name);
		assertThat(services.all()).containsExactly(alias, id, sameAlias, name);
	}

	@Test
	void nameOfTwoServicesIsThatOfTheOneThatHadItLast() {
		KnownService before = service("one", List.of(name("Shared", FIRST, SECOND), name("One", THIRD, THIRD)));
		KnownService after = service("two", List.of(name("Two", FIRST, SECOND), name("Shared", THIRD, THIRD)));
		assertThat(new KnownServices(List.of(after, before), List.of(), List.of()).named("Shared"))
			.containsExactly(after);
		assertThat(new KnownServices(List.of(before, after), List.of(), List.of()).named("Shared"))
			.containsExactly(after);
	}

	@Test
	void serviceIsListedFromItsFirstNameToItsLast() {
		KnownService service = service("s", List.of(name("Later", SECOND, THIRD), name("First", FIRST, FIRST)), "zz",
				"Aa");
		assertThat(service.names()).extracting(KnownName::text).containsExactly("First", "Later");
		assertThat(service.latestName()).isEqualTo("Later");
		assertThat(service.firstListed()).isEqualTo(FIRST);
		assertThat(service.lastListed()).isEqualTo(THIRD);
		assertThat(service.aliases()).extracting(KnownAlias::text).containsExactly("Aa", "zz");
	}

	@Test
	void successorsAreFollowedThroughTwoSplitsUpToAnEdition() {
		KnownService whole = service("whole");
		KnownServices services = new KnownServices(
				List.of(whole, service("left"), service("right"), service("upper"), service("lower")),
				List.of(split(SECOND, "whole", "left"), split(SECOND, "whole", "right"), split(THIRD, "right", "upper"),
						split(THIRD, "right", "lower"), split(THIRD, "right", "right"), split(THIRD, "lower", "whole"),
						split(THIRD, "left", "unlisted")),
				List.of());
		assertThat(services.successors(whole, FIRST)).isEmpty();
		assertThat(services.successors(whole, SECOND)).extracting(KnownService::id).containsExactly("left", "right");
		assertThat(services.successors(whole, THIRD.minusDays(1))).extracting(KnownService::id)
			.containsExactly("left", "right");
		assertThat(services.successors(whole, THIRD)).extracting(KnownService::id)
			.containsExactly("left", "right", "upper", "lower");
		assertThat(services.successors(service("upper"), THIRD)).isEmpty();
	}

	private static Succession split(LocalDate edition, String from, String to) {
		return new Succession(edition, SuccessionKind.SPLIT, new Slug(from), new Slug(to));
	}

	/** The numbers were counted in the lines of the file, without the parser. */
	@Test
	void summaryOfThePinnedEditionHasTheNumbersOfItsFile() {
		SeedEdition first = EditedDocuments.SEED.editions().get(3);
		Summary summary = Edition.of(first.document(), "", (row) -> first.serviceId(row).value()).summary();
		assertThat(summary.listings()).isEqualTo(new Counts(105, new SupportCounts(104, 0, 1, 0, 0),
				new SupportCounts(47, 58, 0, 0, 0), 47, 57, 0, 6, 8, 51));
		assertThat(summary.services()).isEqualTo(new Counts(97, new SupportCounts(96, 0, 1, 0, 0),
				new SupportCounts(45, 52, 0, 0, 0), 45, 51, 0, 6, 7, 45));
		assertThat(summary.servicesInSeveralCategories()).isEqualTo(8);
		assertThat(summary.documentationLinks()).isEqualTo(53);
		assertThat(summary.keyConstraints()).containsExactly(
				new KeyConstraintCount(KeyStore.KEY_VAULT, KeyType.RSA, 2048, 1, 1),
				new KeyConstraintCount(KeyStore.KEY_VAULT, KeyType.RSA, 3072, 5, 5));
	}

	private record Index(Catalog of) {

	}

	private record Second(Index one, Index other) {

	}

	@Test
	void nameThatAServiceTakesBackIsItsLatest() {
		KnownService face = KnownService
			.of("face",
					List.of(new KnownName("Face", LocalDate.of(2024, 7, 19), LocalDate.of(2026, 5, 15)),
							new KnownName("Face API", LocalDate.of(2024, 10, 25), LocalDate.of(2024, 10, 25))),
					List.of());
		assertThat(face.latestName()).isEqualTo("Face");
		assertThat(face.firstListed()).isEqualTo("2024-07-19");
	}

}
