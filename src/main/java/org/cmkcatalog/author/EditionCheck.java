package org.cmkcatalog.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.ChangeKind;
import org.cmkcatalog.history.Comparison;
import org.cmkcatalog.history.EditionState;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;

/** The changes from another edition, usually the previous one, to a new one. */
record EditionCheck(SeedEdition candidate, SeedEdition baseline, List<Change> changes) {

	/** The page lost 14 % of its rows once. An ordinary edit removes less than 10 %. */
	private static final int MAX_LOST_PERCENT = 10;

	/**
	 * Compares an edition with the newest one before it, or the oldest with the one after
	 * it. Empty if there is no other edition.
	 */
	static Optional<EditionCheck> of(SeedData data, SeedEdition candidate) {
		List<SeedEdition> others = data.editions().stream().filter((edition) -> edition != candidate).toList();
		return before(candidate, others).max(Comparator.comparing(SeedEdition::date))
			.or(() -> others.stream().findFirst())
			.map((baseline) -> between(data, baseline, candidate));
	}

	/** Compares an edition with another. */
	static EditionCheck between(SeedData data, SeedEdition baseline, SeedEdition candidate) {
		Set<String> earlier = before(baseline, data.editions()).filter((edition) -> edition != candidate)
			.flatMap((edition) -> edition.serviceIds().values().stream())
			.map(Slug::value)
			.collect(Collectors.toSet());
		LinkTargets targets = LinkTargets.of(data.editions().stream().map(SeedEdition::document).toList());
		return new EditionCheck(candidate, baseline, Comparison.between(state(baseline, targets),
				state(candidate, targets), earlier::contains, data.successions()));
	}

	private static Stream<SeedEdition> before(SeedEdition later, List<SeedEdition> editions) {
		return editions.stream().filter((edition) -> edition.date().isBefore(later.date()));
	}

	private static EditionState state(SeedEdition edition, LinkTargets targets) {
		return EditionState
			.of(Edition.of(edition.document(), edition.sha256(), (row) -> edition.serviceId(row).value()), targets);
	}

	/** Losses that are larger than those of an ordinary edit, each as a sentence. */
	List<String> losses() {
		List<String> losses = new ArrayList<>();
		long services = Set.copyOf(this.baseline.serviceIds().values()).size();
		addIfTooMany(losses, "services", ids(ChangeKind.REMOVED).size(), services);
		long rows = this.baseline.document().rows().size();
		addIfTooMany(losses, "rows", rows - this.candidate.document().rows().size(), rows);
		List<DocumentCategory> categories = this.candidate.document().categories();
		for (DocumentCategory category : this.baseline.document().categories()) {
			if (categories.stream().noneMatch((kept) -> kept.id().equals(category.id()))) {
				losses.add("the category '%s' of the edition %s is lost, with %d rows".formatted(category.name(),
						this.baseline.date(), category.rows().size()));
			}
		}
		return losses;
	}

	private void addIfTooMany(List<String> losses, String what, long lost, long all) {
		if (lost * 100 > all * MAX_LOST_PERCENT) {
			losses
				.add(String.format(Locale.ROOT, "%d of the %d %s of the edition %s are lost (%.1f %%, more than %d %%)",
						lost, all, what, this.baseline.date(), lost * 100.0 / all, MAX_LOST_PERCENT));
		}
	}

	private Set<String> ids(ChangeKind kind) {
		return this.changes.stream()
			.filter((change) -> change.kind() == kind)
			.map((change) -> change.service().id())
			.collect(Collectors.toSet());
	}

}
