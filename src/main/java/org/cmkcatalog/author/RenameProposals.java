package org.cmkcatalog.author;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Names of a new edition that no other edition has, and that may be other names of
 * services that it seems to lack. What speaks for it: a known former name, the same
 * product page or documentation, the same place between the same rows, and the same
 * words. Two reasons make a proposal certain enough to be written by a program, if
 * neither name has another proposal.
 *
 * @param certain what can be written without asking
 * @param possible what a person has to decide
 */
record RenameProposals(List<RenameProposal> certain, List<RenameProposal> possible) {

	/** Words that many names have. */
	private static final Set<String> WEAK = Set.of("azure", "microsoft", "for", "service", "services", "the", "and");

	static RenameProposals of(SeedData data, SeedEdition candidate) {
		List<SeedEdition> others = data.editions().stream().filter((edition) -> edition != candidate).toList();
		Set<Slug> known = others.stream()
			.flatMap((edition) -> edition.serviceIds().values().stream())
			.collect(Collectors.toSet());
		List<Row> unknown = Row.of(candidate).stream().filter((row) -> !known.contains(row.service())).toList();
		Search search = new Search(candidate,
				LinkTargets.of(data.editions().stream().map(SeedEdition::document).toList()), data.formerNames());
		List<RenameProposal> all = new ArrayList<>();
		neighbours(others, candidate).forEach((neighbour) -> search.add(unknown, neighbour, all));
		search.addNamed(unknown, others, all);
		return decided(all);
	}

	/** Whether there is any. */
	boolean isAny() {
		return !this.certain.isEmpty() || !this.possible.isEmpty();
	}

	/** The editions before and after. */
	private static List<SeedEdition> neighbours(List<SeedEdition> others, SeedEdition candidate) {
		List<SeedEdition> before = others.stream().filter((other) -> other.date().isBefore(candidate.date())).toList();
		List<SeedEdition> after = others.stream().filter((other) -> other.date().isAfter(candidate.date())).toList();
		return Stream.concat(before.stream().skip(Math.max(0, before.size() - 1)), after.stream().limit(1)).toList();
	}

	private static RenameProposals decided(List<RenameProposal> all) {
		List<RenameProposal> merged = new ArrayList<>();
		for (RenameProposal proposal : all) {
			Optional<RenameProposal> same = merged.stream().filter(proposal::isSame).findFirst();
			same.ifPresentOrElse((found) -> merged.set(merged.indexOf(found), found.and(proposal)),
					() -> merged.add(proposal));
		}
		List<RenameProposal> certain = merged.stream()
			.filter(RenameProposal::isCertain)
			.filter((proposal) -> merged.stream()
				.noneMatch((other) -> other != proposal && other.isCertain() && other.competesWith(proposal)))
			.toList();
		List<RenameProposal> possible = merged.stream()
			.filter((proposal) -> certain.stream()
				.noneMatch((other) -> other == proposal || other.competesWith(proposal)))
			.toList();
		return new RenameProposals(certain, possible);
	}

	/** A row with its place. */
	private record Row(SeedEdition edition, DocumentRow row, Slug service, Slug category, @Nullable Slug above,
			@Nullable Slug below) {

		static List<Row> of(SeedEdition edition) {
			return edition.document().categories().stream().flatMap((category) -> of(edition, category)).toList();
		}

		private static Stream<Row> of(SeedEdition edition, DocumentCategory category) {
			List<Slug> services = category.rows().stream().map(edition::serviceId).toList();
			return IntStream.range(0, services.size())
				.mapToObj((i) -> new Row(edition, category.rows().get(i), services.get(i), category.id(),
						(i > 0) ? services.get(i - 1) : null, (i + 1 < services.size()) ? services.get(i + 1) : null));
		}

		/** First and last rows have no row on one side. */
		boolean isAtThePlaceOf(Row other) {
			return this.category.equals(other.category) && Objects.equals(this.above, other.above)
					&& Objects.equals(this.below, other.below) && (this.above != null || this.below != null);
		}

	}

	/** Looks for other names of the rows of a new edition. */
	private record Search(SeedEdition candidate, LinkTargets targets, Map<Slug, Slug> formerNames) {

		void add(List<Row> unknown, SeedEdition neighbour, Collection<RenameProposal> proposals) {
			Set<Slug> here = new HashSet<>(this.candidate.serviceIds().values());
			List<Row> rows = Row.of(neighbour);
			List<Row> missing = rows.stream().filter((row) -> !here.contains(row.service())).toList();
			for (Row row : unknown) {
				for (Row other : missing) {
					List<String> reasons = reasons(row, other);
					if (!reasons.isEmpty()) {
						proposals.add(proposal(row, other, reasons));
					}
				}
			}
		}

		/** Former and later names are known from elsewhere, whatever edition has them. */
		void addNamed(List<Row> unknown, List<SeedEdition> others, Collection<RenameProposal> proposals) {
			for (Row row : unknown) {
				Optional.ofNullable(this.formerNames.get(row.row().id()))
					.filter((service) -> !this.candidate.serviceIds().containsValue(service))
					.flatMap((service) -> others.stream()
						.flatMap((edition) -> Row.of(edition).stream())
						.filter((other) -> other.service().equals(service))
						.reduce((first, second) -> second))
					.ifPresent((other) -> proposals.add(proposal(row, other,
							List.of("aliases.csv has the name", "aliases.csv names the service"))));
			}
		}

		private RenameProposal proposal(Row row, Row other, List<String> reasons) {
			boolean isLater = row.edition().date().isAfter(other.edition().date());
			return new RenameProposal(isLater ? other.row().name() : row.row().name(),
					isLater ? row.row().name() : other.row().name(), row.row().name(), other.service(), reasons,
					isDoubtful(row, other));
		}

		private List<String> reasons(Row row, Row other) {
			List<String> reasons = new ArrayList<>();
			if (row.isAtThePlaceOf(other)) {
				reasons.add("the rows above and below are the same");
			}
			if (isSamePage(row.row().product(), other.row().product())) {
				reasons.add("the product link is the same");
			}
			Set<String> pages = pages(row.row());
			if (pages(other.row()).stream().anyMatch(pages::contains)) {
				reasons.add("the documentation is the same");
			}
			Set<String> words = words(row.row());
			Set<String> otherWords = words(other.row());
			if (!words.isEmpty() && !otherWords.isEmpty()
					&& (words.containsAll(otherWords) || otherWords.containsAll(words))) {
				reasons.add("the words of one name are in the other");
			}
			if (!words.isEmpty() && words.equals(otherWords)) {
				reasons.add("the names differ only in words such as Azure");
			}
			return reasons;
		}

		private boolean isDoubtful(Row row, Row other) {
			Set<String> pages = allPages(row.row());
			Set<String> otherPages = allPages(other.row());
			return !pages.isEmpty() && !otherPages.isEmpty() && otherPages.stream().noneMatch(pages::contains);
		}

		private Set<String> allPages(DocumentRow row) {
			return Stream.concat(Stream.ofNullable(row.product()), row.documentation().stream())
				.map(this.targets::of)
				.collect(Collectors.toSet());
		}

		private boolean isSamePage(@Nullable DocumentLink one, @Nullable DocumentLink other) {
			return one != null && other != null && this.targets.of(one).equals(this.targets.of(other));
		}

		private Set<String> pages(DocumentRow row) {
			return row.documentation().stream().map(this.targets::of).collect(Collectors.toSet());
		}

		private static Set<String> words(DocumentRow row) {
			return Arrays.stream(row.id().value().split("-"))
				.filter((word) -> !WEAK.contains(word))
				.collect(Collectors.toSet());
		}

	}

}
