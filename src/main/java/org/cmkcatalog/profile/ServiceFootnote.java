package org.cmkcatalog.profile;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.FootnoteLink;
import org.cmkcatalog.page.Link;

/**
 * A footnote of a service.
 *
 * @param id its id in the page
 * @param marker its marker
 * @param text its text
 * @param on the cells that carry it, in words
 * @param links the links in its text
 * @param source its line
 * @param others other services that carry it
 */
record ServiceFootnote(String id, String marker, String text, String on, List<LinkRepresentation> links,
		SourceLink source, OtherServices others) {

	/** The footnotes of a service, in the order of the document. */
	static List<ServiceFootnote> of(ListedService service, ChosenEdition edition) {
		return edition.edition()
			.document()
			.footnotes()
			.stream()
			.filter((footnote) -> carries(service, footnote))
			.map((footnote) -> of(footnote, service, edition))
			.toList();
	}

	private static ServiceFootnote of(DocumentFootnote footnote, ListedService service, ChosenEdition edition) {
		FootnoteLink link = FootnoteLink.of(footnote, edition.edition());
		List<String> on = Stream.of(KeyStore.values())
			.filter((keyStore) -> service.footnotes(keyStore).contains(footnote))
			.map(KeyStore::inWords)
			.toList();
		return new ServiceFootnote(link.id(), link.marker(), footnote.text(), String.join(" and ", on),
				footnote.links().stream().map(LinkRepresentation::of).toList(),
				SourceLink.of(footnote.line(), edition.id()),
				OtherServices.of(edition.edition()
					.services()
					.stream()
					.filter((other) -> other != service && carries(other, footnote))
					.toList(), edition));
	}

	private static boolean carries(ListedService service, DocumentFootnote footnote) {
		return Stream.of(KeyStore.values()).anyMatch((keyStore) -> service.footnotes(keyStore).contains(footnote));
	}

	/**
	 * Other services that have something in common with that of the page.
	 *
	 * @param links their pages, at most as many as are read
	 * @param more how many more there are
	 */
	record OtherServices(List<Link> links, int more) {

		private static final int MOST = 12;

		static OtherServices of(List<ListedService> services, ChosenEdition edition) {
			return new OtherServices(services.stream()
				.limit(MOST)
				.map((service) -> new Link(service.name(),
						"/services/%s%s".formatted(service.id(), EditionLink.query(edition)),
						service.listings().get(0).category().name()))
				.toList(), Math.max(0, services.size() - MOST));
		}

		public boolean isEmpty() {
			return this.links.isEmpty();
		}

	}

}
