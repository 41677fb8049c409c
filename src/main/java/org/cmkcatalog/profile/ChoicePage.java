package org.cmkcatalog.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.Cell;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Outlook;

import org.springframework.web.util.UriUtils;

/**
 * The services that a name may mean, with what is said of each.
 *
 * @param typed the name
 * @param candidates the services, likeliest first
 * @param allHref all that it may mean, in the API
 */
record ChoicePage(String typed, List<Choice> candidates, String allHref) {

	static ChoicePage of(FoundServices found) {
		ChosenEdition edition = found.edition();
		return new ChoicePage(found.typed(),
				found.items()
					.stream()
					.flatMap((item) -> edition.edition().service(item.id()).stream())
					.map((service) -> Choice.of(service, edition))
					.toList(),
				"/api/v1/resolve" + ServiceFacts.and(EditionLink.query(edition),
						"q=" + UriUtils.encode(found.typed(), StandardCharsets.UTF_8)));
	}

	/** What the name may mean, the end of a sentence. */
	public String meaning() {
		return (this.candidates.size() == 1) ? "may mean this service."
				: "may mean %d services. Pick one.".formatted(this.candidates.size());
	}

	/**
	 * A service that may be meant.
	 *
	 * @param name its name
	 * @param href its page
	 * @param category its first category
	 * @param states what is said of each key store
	 */
	record Choice(String name, String href, String category, List<ServiceEdition.State> states) {

		static Choice of(ListedService service, ChosenEdition edition) {
			Outlook outlook = new Outlook(edition.catalog(), service);
			return new Choice(service.name(), "/services/%s%s".formatted(service.id(), EditionLink.query(edition)),
					service.listings().get(0).category().name(),
					Stream.of(KeyStore.values())
						.map((keyStore) -> ServiceEdition.State.of(Cell.of(service, keyStore, outlook), service))
						.toList());
		}

	}

}
