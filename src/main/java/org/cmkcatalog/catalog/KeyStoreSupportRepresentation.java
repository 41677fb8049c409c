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

	/** Support with keys and markers, short enough for a table: "yes, RSA 3072 **". */
	String inWords() {
		String said = Stream.concat(Stream.of(this.support.mark()), keysInWords().stream())
			.collect(Collectors.joining(", "));
		return Stream.concat(Stream.of(said), this.footnotes.stream().map(FootnoteMarkRepresentation::marker))
			.collect(Collectors.joining(" "));
	}

	/** What the marks of {@link #inWords()} mean. */
	List<String> legend() {
		return Stream
			.concat(this.support.legend().stream(),
					this.footnotes.stream().map((footnote) -> "%s %s".formatted(footnote.marker(), footnote.text())))
			.toList();
	}

	List<String> keysInWords() {
		return this.keyConstraints.stream().map(KeyConstraint::inWords).toList();
	}

	List<String> footnoteTexts() {
		return this.footnotes.stream().map(FootnoteMarkRepresentation::text).toList();
	}

}
