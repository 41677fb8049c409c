package org.cmkcatalog.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;

/**
 * What the page says of one key store.
 *
 * @param support whether customer-managed keys are supported with it
 * @param keyConstraints key types and sizes that the cell states
 * @param footnotes footnotes that the cell carries
 * @param asWritten the cell's Markdown, empty for a blank cell; where a service's rows
 * differ, all their cells with a bar between them
 */
record KeyStoreSupportRepresentation(StatedSupport support, List<KeyConstraint> keyConstraints,
		List<FootnoteMarkRepresentation> footnotes, String asWritten) {

	static KeyStoreSupportRepresentation of(Listing listing, KeyStore keyStore) {
		KeyStoreSupport cell = listing.support(keyStore);
		return new KeyStoreSupportRepresentation(StatedSupport.of(cell.support()), cell.keyConstraints(),
				marks(listing.footnotes(keyStore)), cell.asWritten());
	}

	static KeyStoreSupportRepresentation of(ServiceListings service, KeyStore keyStore) {
		return new KeyStoreSupportRepresentation(
				service.support(keyStore).map(StatedSupport::of).orElse(StatedSupport.CONFLICTING),
				service.keyConstraints(keyStore), marks(service.footnotes(keyStore)), service.asWritten(keyStore));
	}

	private static List<FootnoteMarkRepresentation> marks(List<Footnote> footnotes) {
		return footnotes.stream().map(FootnoteMarkRepresentation::of).toList();
	}

	/** Support with keys and markers, short enough for a table. */
	String inWords() {
		String keys = String.join(", ", keysInWords());
		String markers = this.footnotes.stream()
			.map(FootnoteMarkRepresentation::marker)
			.collect(Collectors.joining(" "));
		return Stream.of(this.support.toString(), keys, markers)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	List<String> keysInWords() {
		return this.keyConstraints.stream().map((key) -> "%s %d".formatted(key.keyType(), key.bits())).toList();
	}

	List<String> footnoteTexts() {
		return this.footnotes.stream().map(FootnoteMarkRepresentation::text).toList();
	}

}
