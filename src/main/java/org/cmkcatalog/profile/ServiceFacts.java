package org.cmkcatalog.profile;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.catalog.EditionTypes;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.profile.ServiceFootnote.OtherServices;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.verdict.Badge;

/**
 * What else is known of a service.
 *
 * @param products its product pages
 * @param documentation its documentation
 * @param names other names, by what kind of names they are
 * @param sameProduct other services with the same product page
 * @param types types of Azure whose resources belong to it, or may belong to it
 * @param terraformTypes types of Terraform that manage such resources
 * @param views the same facts in other formats
 * @param api the same facts in the API
 * @param badges its badges
 */
record ServiceFacts(List<Link> products, List<LinkRepresentation> documentation, List<Names> names,
		OtherServices sameProduct, Some<TypeFact> types, Some<String> terraformTypes, List<Link> views, String api,
		List<BadgeFact> badges) {

	static ServiceFacts of(ListedService service, ChosenEdition edition, String server) {
		EditionTypes types = EditionTypes.of(edition.catalog(), edition.edition());
		String query = EditionLink.query(edition);
		String api = "/api/v1/services/" + service.id();
		return new ServiceFacts(products(service),
				service.documentation().stream().map(LinkRepresentation::of).toList(),
				names(edition.catalog().services().byId(service.id()).orElseThrow(), service.name(), edition),
				OtherServices.of(SameProducts.of(service, edition.catalog()), edition),
				Some.of(types.mappings(service).stream().map((mapping) -> TypeFact.of(mapping, service)).toList()),
				Some.of(types.terraformTypes(service)),
				Stream.of("JSON json", "CSV csv", "Markdown md", "text txt")
					.map((format) -> format.split(" "))
					.map((format) -> new Link(format[0], api + and(query, "format=" + format[1]), ""))
					.toList(),
				api + query,
				Stream.of(KeyStore.values())
					.map((keyStore) -> BadgeFact.of(service, keyStore, query, server))
					.toList());
	}

	static String and(String query, String parameter) {
		return (query.isEmpty() ? "?" : query + "&") + parameter;
	}

	private static List<Link> products(ListedService service) {
		return service.listings()
			.stream()
			.flatMap((listing) -> Stream.ofNullable(listing.row().product()))
			.map(DocumentLink::url)
			.distinct()
			.map((url) -> new Link("%s on %s".formatted(service.name(), site(url)), url, ""))
			.toList();
	}

	private static String site(String url) {
		String host = URI.create(url).getHost();
		return (host == null || host.equals("learn.microsoft.com")) ? "Microsoft Learn" : host;
	}

	/** The names that a service has beside the one that the page has as its title. */
	static List<Names> names(KnownService known, String title, ChosenEdition edition) {
		Set<String> former = new LinkedHashSet<>();
		Set<String> later = new LinkedHashSet<>();
		for (KnownName name : known.names()) {
			if (!name.text().equals(title)) {
				(name.firstListed().isAfter(edition.id()) ? later : former).add(name.text());
			}
		}
		return Stream
			.of(new Names("Former names", names(former, known, AliasKind.FORMER_NAME)),
					new Names("Later names", names(later, known, AliasKind.LATER_NAME)),
					new Names("Also called",
							Stream.of(AliasKind.COMMON_NAME, AliasKind.ABBREVIATION)
								.flatMap((kind) -> names(Set.of(), known, kind).stream())
								.sorted(String.CASE_INSENSITIVE_ORDER)
								.toList()))
			.filter((names) -> !names.texts().isEmpty())
			.toList();
	}

	private static List<String> names(Set<String> listed, KnownService known, AliasKind kind) {
		return Stream
			.concat(listed.stream(),
					known.aliases().stream().filter((alias) -> alias.kind() == kind).map(KnownAlias::text))
			.distinct()
			.toList();
	}

	/**
	 * Names of one kind.
	 *
	 * @param title the kind
	 * @param texts the names
	 */
	record Names(String title, List<String> texts) {

		/** All in a line. */
		public String inWords() {
			return String.join(", ", this.texts);
		}

	}

	/**
	 * Some that are shown, and others that are folded.
	 *
	 * @param <T> what they are
	 * @param shown those that are shown
	 * @param folded the others
	 */
	record Some<T>(List<T> shown, List<T> folded) {

		private static final int MOST = 8;

		static <T> Some<T> of(List<T> all) {
			// to fold a single one saves nothing
			int shown = (all.size() <= MOST + 1) ? all.size() : MOST;
			return new Some<>(all.subList(0, shown), all.subList(shown, all.size()));
		}

		public boolean isEmpty() {
			return this.shown.isEmpty();
		}

	}

	/**
	 * A type of resources.
	 *
	 * @param type the type
	 * @param condition which resources of it; empty if all
	 * @param qualification how they belong to the service, if that is not plain, in
	 * sentences; empty if it is
	 */
	record TypeFact(String type, String condition, String qualification) {

		static TypeFact of(ResourceMapping mapping, ListedService service) {
			List<String> others = mapping.services()
				.stream()
				.filter((other) -> other != service)
				.map(ListedService::name)
				.toList();
			String relation = (mapping.relation() != Relation.ONE_OF) ? ""
					: others.isEmpty() ? "May belong to it, or to no service."
							: "May belong to it or to: %s.".formatted(String.join(", ", others));
			String broader = mapping.isOtherwise() ? "The row is about more than these resources." : "";
			return new TypeFact(mapping.rule().type(), mapping.rule().condition().toString(), String.join(" ",
					Stream.of(relation, broader, mapping.rule().note()).filter((text) -> !text.isEmpty()).toList()));
		}

	}

	/**
	 * A badge, with the code that shows it on another page.
	 *
	 * @param path its path on this server
	 * @param width its width in pixels
	 * @param title its text alternative
	 * @param code Markdown that shows it
	 */
	record BadgeFact(String path, int width, String title, String code) {

		static BadgeFact of(ListedService service, KeyStore keyStore, String query, String server) {
			Badge badge = Badge.of(service, keyStore);
			String path = "/api/v1/services/%s/badge.svg%s".formatted(service.id(), and(query, "keyStore=" + keyStore));
			return new BadgeFact(path, badge.width(), badge.title(), "[![%s](%s%s)](%s/services/%s%s)"
				.formatted(badge.label(), server, path, server, service.id(), query));
		}

	}

}
