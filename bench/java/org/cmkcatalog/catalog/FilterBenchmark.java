package org.cmkcatalog.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.cmkcatalog.bench.MicroBenchmark;
import org.cmkcatalog.bench.SyntheticEditions;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.springframework.util.FileSystemUtils;

/**
 * A page of a hundred from an edition, as the service selects it before it writes the
 * answer. Many filters are drawn and take turns. JMH's table of results names the seed
 * that they were drawn with.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the @Setup first
public class FilterBenchmark extends MicroBenchmark {

	/** Enough that no answer depends on one filter. */
	private static final int DRAWN = 256;

	private static final int LIMIT = 100;

	/** How often each row of a real edition is in this one. */
	@Param({ "1", "250" })
	private int copies;

	/** Whether a filter also searches a word. */
	@Param({ "false", "true" })
	private boolean searches;

	@Param("20240719")
	private long seed;

	private Edition edition;

	private Query[] queries = {};

	private int next;

	@Setup
	public void draw() throws IOException {
		Path folder = Files.createTempDirectory("cmk-catalog");
		try {
			SyntheticEditions.write(folder, this.copies, 1, this.seed);
			try (Stream<Path> files = Files.list(folder.resolve("editions"))) {
				byte[] bytes = Files.readAllBytes(files.findFirst().orElseThrow());
				this.edition = Edition.of(CatalogDocumentParser.parse(bytes), "", (row) -> row.id().value());
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
		Random random = new Random(this.seed);
		List<String> categories = List.copyOf(this.edition.categories().keySet());
		List<String> words = this.edition.listings()
			.stream()
			.flatMap((listing) -> Arrays.stream(listing.name().split("\\W+")))
			.filter((word) -> word.matches("[A-Za-z]+"))
			.distinct()
			.sorted()
			.toList();
		this.queries = Stream.generate(() -> query(categories, words, random)).limit(DRAWN).toArray(Query[]::new);
	}

	private Query query(List<String> categories, List<String> words, Random random) {
		ListingFilter filter = new ListingFilter(random.nextBoolean() ? Set.of() : Set.of(one(categories, random)),
				random.nextBoolean() ? Set.of() : Set.of(one(List.of(Support.values()), random)),
				random.nextBoolean() ? Set.of() : Set.of(one(List.of(Support.values()), random)), Set.of(), Set.of(),
				flag(random), flag(random), flag(random), this.searches ? one(words, random) : "", Set.of(), null,
				null);
		return new Query(filter,
				random.nextBoolean() ? List.of() : List.of(one(List.of(ListingOrder.values()), random)));
	}

	private static <T> T one(List<T> values, Random random) {
		return values.get(random.nextInt(values.size()));
	}

	/** Two filters of three leave a flag open. */
	private static @Nullable Boolean flag(Random random) {
		return (random.nextInt(3) != 0) ? null : random.nextBoolean();
	}

	@Benchmark
	public Object listings() {
		Query query = next();
		Selection<Listing> selection = this.edition.listings(query.filter(), TextMeaning.NONE);
		return List.of(selection.total(), selection.page(query.order(), 0, LIMIT));
	}

	@Benchmark
	public Object services() {
		Query query = next();
		Selection<ListedService> selection = this.edition.services(query.filter(), TextMeaning.NONE);
		return List.of(selection.total(), selection.page(query.order(), 0, LIMIT));
	}

	private Query next() {
		this.next = (this.next + 1) % this.queries.length;
		return this.queries[this.next];
	}

	private record Query(ListingFilter filter, List<ListingOrder> order) {

	}

}
