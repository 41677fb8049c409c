package org.cmkcatalog.names;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.CmkCatalogApplication;
import org.cmkcatalog.bench.MicroBenchmark;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One name resolved. Names differ in length, so many are drawn and take turns. JMH's
 * table of results names the seed that they were drawn with.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the @Setup first
public class ResolverBenchmark extends MicroBenchmark {

	/** Enough to even out the names' lengths. */
	private static final int DRAWN = 256;

	/** A shorter name with a letter left out is often another name. */
	private static final int ENOUGH_LETTERS = 6;

	@Param
	private Typed typed = Typed.NAME;

	@Param("20240719")
	private long seed;

	private ConfigurableApplicationContext context;

	private Resolver resolver;

	private Edition edition;

	private String[] names = {};

	private int next;

	/**
	 * A catalog is read from tables, so the service starts. Without a web server it
	 * cannot.
	 */
	@Setup
	public void start() {
		this.context = new SpringApplicationBuilder(CmkCatalogApplication.class).lazyInitialization(true)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=error", "server.address=127.0.0.1", "server.port=0",
					"cmk.catalog.answer-cache-size=0")
			.run();
		Catalog catalog = this.context.getBean(CurrentCatalog.class).get();
		this.resolver = Resolver.of(catalog);
		this.edition = catalog.pinned();
		Random random = new Random(this.seed);
		List<String> known = catalog.services().all().stream().flatMap(this.typed::namesOf).toList();
		this.names = Stream.generate(() -> known.get(random.nextInt(known.size())))
			.map((name) -> this.typed.mistype(name, random))
			.filter(isWhatItShouldBe())
			.limit(DRAWN)
			.toArray(String[]::new);
	}

	private Predicate<String> isWhatItShouldBe() {
		Predicate<String> meansNothing = (name) -> this.resolver.candidates(name, this.edition).isEmpty();
		return (this.typed == Typed.NOTHING) ? meansNothing : meansNothing.negate();
	}

	@TearDown
	public void stop() {
		this.context.close();
	}

	@Benchmark
	public Object resolve() {
		this.next = (this.next + 1) % this.names.length;
		return this.resolver.resolve(this.names[this.next], this.edition);
	}

	/** What people type. */
	public enum Typed {

		/** A name that an edition lists. */
		NAME,

		/** An abbreviation, or another name that no edition lists. */
		ALIAS {
			@Override
			Stream<String> namesOf(KnownService service) {
				return service.aliases().stream().map(KnownAlias::text);
			}
		},

		/** A name without one of its letters. */
		TYPO {
			@Override
			Stream<String> namesOf(KnownService service) {
				return super.namesOf(service).filter((name) -> name.length() >= ENOUGH_LETTERS);
			}

			@Override
			String mistype(String name, Random random) {
				int at = random.nextInt(name.length());
				return name.substring(0, at) + name.substring(at + 1);
			}
		},

		/** As many words and letters as a name has, without a meaning. */
		NOTHING {
			@Override
			String mistype(String name, Random random) {
				return name.chars()
					.mapToObj((c) -> String.valueOf((char) (Character.isLetter(c) ? 'a' + random.nextInt(26) : c)))
					.collect(Collectors.joining());
			}
		};

		Stream<String> namesOf(KnownService service) {
			return service.names().stream().map(KnownName::text);
		}

		String mistype(String name, Random random) {
			return name;
		}

	}

}
