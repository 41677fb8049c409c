package org.cmkcatalog.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.web.Columns;

/**
 * What the page says of one key store.
 *
 * @param support whether customer-managed keys are supported with it
 * @param keyConstraints key types and sizes that the cell states
 * @param footnotes footnotes that the cell carries
 * @param asWritten the cell's Markdown, empty for a blank cell; if a service's rows
 * differ, their cells separated by bars
 */
public record KeyStoreSupportRepresentation(StatedSupport support, List<KeyConstraint> keyConstraints,
		List<FootnoteMarkRepresentation> footnotes, String asWritten) {

	static KeyStoreSupportRepresentation of(Listing listing, KeyStore keyStore) {
		SupportCell cell = listing.row().cell(keyStore);
		return new KeyStoreSupportRepresentation(StatedSupport.of(cell.support()), cell.keyConstraints(),
				marks(listing.footnotes(keyStore)), cell.asWritten());
	}

	static KeyStoreSupportRepresentation of(ListedService service, KeyStore keyStore) {
		return new KeyStoreSupportRepresentation(
				service.support(keyStore).map(StatedSupport::of).orElse(StatedSupport.CONFLICTING),
				service.keyConstraints(keyStore), marks(service.footnotes(keyStore)), service.asWritten(keyStore));
	}

	private static List<FootnoteMarkRepresentation> marks(List<DocumentFootnote> footnotes) {
		return footnotes.stream().map(FootnoteMarkRepresentation::of).toList();
	}

	/** Its columns, under names that start with the name of its field. */
	static Columns<KeyStoreSupportRepresentation> columns(String field) {
		return new Columns<KeyStoreSupportRepresentation>()
			.addForPrograms(field, KeyStoreSupportRepresentation::support)
			.addForPeople(field, KeyStoreSupportRepresentation::inWords)
			.addForPrograms(field + "KeyConstraints", KeyStoreSupportRepresentation::keysInWords)
			.addForPrograms(field + "Footnotes",
					(cell) -> cell.footnotes().stream().map(FootnoteMarkRepresentation::text).toList())
			.addForPrograms(field + "AsWritten", KeyStoreSupportRepresentation::asWritten);
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

	/**
	 * A footnote in a cell.
	 *
	 * @param marker the marker in this edition, for example {@code **}; another edition
	 * may give the same text another marker
	 * @param text the footnote's text, without Markdown
	 */
	public record FootnoteMarkRepresentation(String marker, String text) {

		static FootnoteMarkRepresentation of(DocumentFootnote footnote) {
			return new FootnoteMarkRepresentation(footnote.marker(), footnote.text());
		}

	}

}
