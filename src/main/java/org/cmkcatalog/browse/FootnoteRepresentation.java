package org.cmkcatalog.browse;

import java.util.List;

import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.DocumentFootnote;
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

	/** Its columns in a table. */
	static final Columns<FootnoteRepresentation> COLUMNS = new Columns<FootnoteRepresentation>()
		.add("marker", FootnoteRepresentation::marker)
		.addForPrograms("sourceLine", FootnoteRepresentation::sourceLine)
		.add("keyVaultServices", (footnote) -> ids(footnote.keyVaultServices()))
		.add("managedHsmServices", (footnote) -> ids(footnote.managedHsmServices()))
		.add("text", FootnoteRepresentation::text);

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

	private static List<String> ids(List<ServiceReference> services) {
		return services.stream().map(ServiceReference::id).toList();
	}

}
