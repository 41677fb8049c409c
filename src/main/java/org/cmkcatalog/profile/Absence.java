package org.cmkcatalog.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Link;

/**
 * Why an edition does not list a service, and where to go on.
 *
 * @param verdict a sentence
 * @param reason more, in sentences
 * @param editions the page of the service in the nearest editions that list it
 * @param successors services that it became
 */
record Absence(String verdict, String reason, List<Link> editions, List<Link> successors) {

	private static final String NO_STATEMENT = " That says nothing about support.";

	static Absence of(KnownService service, ChosenEdition edition) {
		List<LocalDate> listed = edition.catalog()
			.editions()
			.stream()
			.filter((other) -> other.service(service.id()).isPresent())
			.map(Edition::id)
			.toList();
		List<LocalDate> before = listed.stream().filter((date) -> date.isBefore(edition.id())).toList();
		List<LocalDate> after = listed.stream().filter((date) -> date.isAfter(edition.id())).toList();
		List<LocalDate> nearest = Stream
			.concat(before.stream().skip(Math.max(0, before.size() - 1)), after.stream().limit(1))
			.toList();
		return new Absence(
				after.isEmpty() ? "No longer listed." : before.isEmpty() ? "Not yet listed." : "Not in this edition.",
				reason(before, after) + NO_STATEMENT,
				nearest.stream()
					.map((date) -> new Link("%s in edition %s".formatted(service.latestName(), date),
							"/services/%s?edition=%s".formatted(service.id(), date), ""))
					.toList(),
				edition.catalog()
					.services()
					.successors(service, edition.id())
					.stream()
					.map((successor) -> successor(successor, edition))
					.toList());
	}

	private static String reason(List<LocalDate> before, List<LocalDate> after) {
		if (after.isEmpty()) {
			return "Edition %s is the last with a row.".formatted(before.get(before.size() - 1));
		}
		return before.isEmpty() ? "The first edition with a row is %s.".formatted(after.get(0))
				: "The edition of %s has a row, and so has that of %s.".formatted(before.get(before.size() - 1),
						after.get(0));
	}

	private static Link successor(KnownService successor, ChosenEdition edition) {
		return new Link(
				edition.edition().service(successor.id()).map(ListedService::name).orElse(successor.latestName()),
				"/services/%s%s".formatted(successor.id(), EditionLink.query(edition)), "");
	}

}
