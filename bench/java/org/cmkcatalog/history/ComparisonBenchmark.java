package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.bench.MicroBenchmark;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Two editions compared, and what comes before that once for each edition: what it says,
 * gathered by service. The editions come from the seed files, with the ids of services
 * that were renamed.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the @Setup first
public class ComparisonBenchmark extends MicroBenchmark {

	/** Where the editions are; another folder of the same shape will do. */
	@Param("seed-data")
	private String folder = "";

	/** The pinned edition, which is the first as well, and the one before the newest. */
	@Param({ "2024-07-19", "2024-10-25" })
	private String from = "";

	@Param("2026-05-15")
	private String to = "";

	private Edition edition;

	private LinkTargets targets = LinkTargets.of(List.of());

	private EditionState before;

	private EditionState after;

	private Set<String> earlier = Set.of();

	private List<Succession> successions = List.of();

	@Setup
	public void read() {
		SeedData data = SeedReader.read(this.folder, new PathMatchingResourcePatternResolver());
		this.edition = edition(data, this.from);
		this.targets = LinkTargets.of(data.editions().stream().map(SeedEdition::document).toList());
		this.before = EditionState.of(this.edition, this.targets);
		this.after = EditionState.of(edition(data, this.to), this.targets);
		this.earlier = data.editions()
			.stream()
			.filter((other) -> other.date().isBefore(this.edition.id()))
			.flatMap((other) -> other.serviceIds().values().stream())
			.map(Slug::value)
			.collect(Collectors.toSet());
		this.successions = data.successions();
	}

	private static Edition edition(SeedData data, String date) {
		SeedEdition seed = data.editions()
			.stream()
			.filter((edition) -> edition.date().equals(LocalDate.parse(date)))
			.findFirst()
			.orElseThrow();
		return Edition.of(seed.document(), seed.sha256(), (row) -> seed.serviceId(row).value());
	}

	@Benchmark
	public Object compare() {
		return Comparison.between(this.before, this.after, this.earlier::contains, this.successions);
	}

	@Benchmark
	public Object gather() {
		return EditionState.of(this.edition, this.targets);
	}

}
