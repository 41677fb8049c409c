package org.cmkcatalog.browse;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;

/**
 * A footnote, with the services that carry it.
 *
 * @param marker its marker in this edition
 * @param text its text, without Markdown
 * @param asWritten the paragraph's Markdown, marker included
 * @param sourceLine line of the document, from 1
 * @param links the links in the text
 * @param keyVaultServices services whose Key Vault cell carries it, in document order
 * @param managedHsmServices services whose Managed HSM cell carries it, in document order
 */
record FootnoteRepresentation(String marker, String text, String asWritten, int sourceLine,
		List<LinkRepresentation> links, List<ServiceReference> keyVaultServices,
		List<ServiceReference> managedHsmServices) {

	/** Its columns in a table. */
	static final Columns<FootnoteRepresentation> COLUMNS = new Columns<FootnoteRepresentation>()
		.add("marker", FootnoteRepresentation::marker)
		.addDetail("sourceLine", FootnoteRepresentation::sourceLine)
		.addForPrograms("keyVaultServices", (footnote) -> ids(footnote.keyVaultServices()))
		.addForPrograms("managedHsmServices", (footnote) -> ids(footnote.managedHsmServices()))
		.addForPrograms("keyVaultServiceNames", (footnote) -> names(footnote.keyVaultServices()))
		.addForPrograms("managedHsmServiceNames", (footnote) -> names(footnote.managedHsmServices()))
		.addForPeople("services",
				(footnote) -> Stream
					.concat(inWords(footnote.keyVaultServices(), KeyStore.KEY_VAULT),
							inWords(footnote.managedHsmServices(), KeyStore.MANAGED_HSM))
					.toList())
		.add("text", FootnoteRepresentation::text)
		.addDetail("links", FootnoteRepresentation::links)
		.addForPrograms("linkTitles", (footnote) -> footnote.links().stream().map(LinkRepresentation::title).toList())
		.addForPrograms("linksAsWritten",
				(footnote) -> footnote.links().stream().map(LinkRepresentation::urlAsWritten).toList())
		.addForPrograms("asWritten", FootnoteRepresentation::asWritten);

	static FootnoteRepresentation of(DocumentFootnote footnote, Edition edition) {
		return new FootnoteRepresentation(footnote.marker(), footnote.text(), footnote.asWritten(), footnote.line(),
				footnote.links().stream().map(LinkRepresentation::of).toList(),
				services(footnote, edition, KeyStore.KEY_VAULT), services(footnote, edition, KeyStore.MANAGED_HSM));
	}

	private static List<ServiceReference> services(DocumentFootnote footnote, Edition edition, KeyStore keyStore) {
		return edition.listings()
			.stream()
			.filter((listing) -> listing.footnotes(keyStore).contains(footnote))
			.map(ServiceReference::of)
			.distinct()
			.toList();
	}

	private static Stream<String> inWords(List<ServiceReference> services, KeyStore keyStore) {
		return services.stream().map((service) -> "%s (%s)".formatted(service.id(), keyStore.inWords()));
	}

	private static List<String> names(List<ServiceReference> services) {
		return services.stream().map(ServiceReference::name).toList();
	}

	private static List<String> ids(List<ServiceReference> services) {
		return services.stream().map(ServiceReference::id).toList();
	}

}
