package org.cmkcatalog.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.Standing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of one key store.
 *
 * @param support whether customer-managed keys are supported with it
 * @param basis how the edition comes to say so
 * @param keyConstraints key types and sizes that the cell states
 * @param footnotes footnotes that the cell carries
 * @param asWritten the cell's Markdown, empty for a blank cell; if a service's rows
 * differ, their cells separated by bars
 * @param note what else the cell says that qualifies the support; absent if nothing
 * @param since date of the first edition of the unbroken run, up to this edition, that
 * says supported of the service; absent unless this edition does. Editions are days on
 * which the page was seen, not days of releases
 * @param lastChanged date of the edition, up to this one, in which support, key
 * constraints, footnotes or note of the service became what they are
 */
public record KeyStoreSupportRepresentation(StatedSupport support, SupportBasis basis,
		List<KeyConstraint> keyConstraints, List<FootnoteMarkRepresentation> footnotes, String asWritten,
		@Nullable String note, @Nullable LocalDate since, LocalDate lastChanged) {

	static KeyStoreSupportRepresentation of(Listing listing, KeyStore keyStore, Standing standing) {
		SupportCell cell = listing.row().cell(keyStore);
		return new KeyStoreSupportRepresentation(StatedSupport.of(cell.support()), cell.basis(), cell.keyConstraints(),
				marks(listing.footnotes(keyStore)), cell.asWritten(), cell.note(), standing.since(),
				standing.lastChanged());
	}

	static KeyStoreSupportRepresentation of(ListedService service, KeyStore keyStore) {
		Standing standing = service.standing(keyStore);
		return new KeyStoreSupportRepresentation(StatedSupport.of(service, keyStore), service.basis(keyStore),
				service.keyConstraints(keyStore), marks(service.footnotes(keyStore)), service.asWritten(keyStore),
				service.note(keyStore), standing.since(), standing.lastChanged());
	}

	private static List<FootnoteMarkRepresentation> marks(List<DocumentFootnote> footnotes) {
		return footnotes.stream().map(FootnoteMarkRepresentation::of).toList();
	}

	/** Its columns for programs; their names start with the name of its field. */
	static Columns<KeyStoreSupportRepresentation> columns(String field) {
		return new Columns<KeyStoreSupportRepresentation>()
			.addForPrograms(field, KeyStoreSupportRepresentation::support)
			.addForPrograms(field + "KeyConstraints", KeyStoreSupportRepresentation::keysInWords)
			.addForPrograms(field + "Footnotes",
					(cell) -> cell.footnotes().stream().map(FootnoteMarkRepresentation::text).toList())
			.addForPrograms(field + "FootnoteMarkers",
					(cell) -> cell.footnotes().stream().map(FootnoteMarkRepresentation::marker).toList())
			.addForPrograms(field + "AsWritten", KeyStoreSupportRepresentation::asWritten)
			.addForPrograms(field + "Basis", KeyStoreSupportRepresentation::basis)
			.addForPrograms(field + "Note", KeyStoreSupportRepresentation::note)
			.addForPrograms(field + "Since", KeyStoreSupportRepresentation::since)
			.addForPrograms(field + "LastChanged", KeyStoreSupportRepresentation::lastChanged)
			.addForPrograms(field + "Remarks", KeyStoreSupportRepresentation::remarks);
	}

	/** Support with keys and markers, short enough for a table: "yes, RSA 3072 **". */
	String inWords() {
		Stream<String> basis = (this.basis == SupportBasis.INFERRED) ? Stream.of("inferred") : Stream.empty();
		String said = Stream.of(Stream.of(this.support.mark()), basis, keysInWords().stream())
			.flatMap((parts) -> parts)
			.collect(Collectors.joining(", "));
		return Stream.concat(Stream.of(said), this.footnotes.stream().map(FootnoteMarkRepresentation::marker))
			.collect(Collectors.joining(" "));
	}

	/** For example: Key Vault: Yes (RSA 3072-bit). */
	String written(KeyStore keyStore) {
		return "%s: %s".formatted(keyStore.inWords(), this.asWritten.isEmpty() ? "(blank)" : this.asWritten);
	}

	/** For example: Key Vault since 2024-07-19, last changed 2026-05-15. */
	String standing(KeyStore keyStore) {
		return "%s%s last changed %s".formatted(keyStore.inWords(),
				(this.since != null) ? " since %s,".formatted(this.since) : "", this.lastChanged);
	}

	/** What the marks of {@link #inWords()} mean. */
	List<String> legend() {
		return Stream
			.of(this.support.legend().stream(), remarks().stream(),
					this.footnotes.stream().map((footnote) -> "%s %s".formatted(footnote.marker(), footnote.text())))
			.flatMap((lines) -> lines)
			.toList();
	}

	/** What the page does not say, and what is said only by inference. */
	private List<String> remarks() {
		Stream<String> basis = switch (this.basis) {
			case STATED -> Stream.empty();
			case INFERRED -> Stream.of("Inferred: a dash in one column for both key stores is taken to deny both.");
			case NOT_COVERED -> Stream.of("This edition does not speak of Managed HSM.");
		};
		Stream<String> keys = switch (this.keyConstraints.size()) {
			case 0 -> Stream.empty();
			case 1 -> Stream
				.of("%s: the page does not say whether that is the least or the most.".formatted(keysInWords().get(0)));
			default -> Stream
				.of("%s: the page does not say whether other keys work.".formatted(String.join(", ", keysInWords())));
		};
		return Stream.concat(basis, keys).toList();
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
