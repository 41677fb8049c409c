package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.web.Columns;

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

	/** How it stands in a table. */
	static final Columns<FootnoteRepresentation> COLUMNS = new Columns<FootnoteRepresentation>()
		.add("marker", FootnoteRepresentation::marker)
		.addForPrograms("sourceLine", FootnoteRepresentation::sourceLine)
		.add("keyVaultServices", (footnote) -> ids(footnote.keyVaultServices()))
		.add("managedHsmServices", (footnote) -> ids(footnote.managedHsmServices()))
		.add("text", FootnoteRepresentation::text);

	static FootnoteRepresentation of(Footnote footnote, List<FootnoteCarrier> carriers) {
		return new FootnoteRepresentation(footnote.marker(), footnote.text(), footnote.asWritten(),
				footnote.sourceLine(), footnote.links().stream().map(LinkRepresentation::of).toList(),
				services(footnote, carriers, KeyStore.KEY_VAULT), services(footnote, carriers, KeyStore.MANAGED_HSM));
	}

	private static List<ServiceReference> services(Footnote footnote, List<FootnoteCarrier> carriers,
			KeyStore keyStore) {
		return carriers.stream()
			.filter((carrier) -> carrier.footnoteId().equals(footnote.id()) && carrier.keyStore() == keyStore)
			.map((carrier) -> new ServiceReference(carrier.serviceId(), carrier.name()))
			.distinct()
			.toList();
	}

	private static List<String> ids(List<ServiceReference> services) {
		return services.stream().map(ServiceReference::id).toList();
	}

}
