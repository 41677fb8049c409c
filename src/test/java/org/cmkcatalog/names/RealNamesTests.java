package org.cmkcatalog.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.names.RealName.Means;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** How well names are resolved as documents, portals and tools write them. */
@ServiceTest
class RealNamesTests {

	private static final int FIRST = 3;

	@Autowired
	private CurrentCatalog current;

	private Resolver resolver;

	private Edition pinned;

	@BeforeEach
	void takeCatalog() {
		this.resolver = Resolver.of(this.current.get());
		this.pinned = this.current.get().pinned();
	}

	private Resolution resolve(RealName name) {
		return this.resolver.resolve(name.name(), this.pinned);
	}

	private Optional<String> found(RealName name) {
		return resolve(name).service().map(KnownService::id).filter((id) -> this.pinned.service(id).isPresent());
	}

	private boolean isOffered(RealName name) {
		return resolve(name).candidates()
			.stream()
			.limit(FIRST)
			.map((candidate) -> candidate.service().id())
			.anyMatch(name.services()::contains);
	}

	/** At least a share of the names meets a condition; the others are told. */
	private void assertShare(double least, Set<Means> means, Predicate<RealName> condition) {
		List<RealName> names = RealName.all().stream().filter((name) -> means.contains(name.means())).toList();
		List<String> others = names.stream().filter(condition.negate()).map(this::told).toList();
		double share = 1 - (double) others.size() / names.size();
		assertThat(share)
			.as("%.1f%% of %d names; the others:%n%s", 100 * share, names.size(), String.join("\n", others))
			.isGreaterThanOrEqualTo(least);
	}

	private String told(RealName name) {
		Resolution resolution = resolve(name);
		return "%s (%s) is %s: %s".formatted(name.name(), String.join(", ", name.services()),
				resolution.status(this.pinned),
				resolution.candidates()
					.stream()
					.limit(FIRST + 1)
					.map((candidate) -> "%s %.2f '%s'".formatted(candidate.service().id(), candidate.score(),
							candidate.name()))
					.toList());
	}

	@Test
	void nameOfOneServiceIsMostlyFound() {
		assertShare(0.9, Set.of(Means.ONE), (name) -> found(name).isPresent());
	}

	@Test
	void nameOfOneServiceIsOfferedFirst() {
		assertShare(0.98, Set.of(Means.ONE, Means.AMBIGUOUS, Means.OTHER_EDITION), this::isOffered);
	}

	@Test
	void nameOfNothingHereMeansNothing() {
		assertShare(0.99, Set.of(Means.NONE), (name) -> resolve(name).status(this.pinned) == ResolutionStatus.UNKNOWN);
	}

	@Test
	void nameIsNeverThatOfAnotherService() {
		assertShare(1, Set.of(Means.ONE, Means.OTHER_EDITION),
				(name) -> found(name).map(name.services()::contains).orElse(true));
	}

	@Test
	void nameOfSeveralServicesIsNeverFound() {
		assertShare(1, Set.of(Means.AMBIGUOUS), (name) -> found(name).isEmpty());
	}

}
