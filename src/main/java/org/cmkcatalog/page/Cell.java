package org.cmkcatalog.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says of a service and a key store, as a cell shows it: the mark, and
 * everything that qualifies it.
 *
 * @param mark the mark with its word
 * @param isInferred whether it is said of both key stores by one cell
 * @param keys the keys that are stated, for example RSA 3072
 * @param note what else the cell says; null if nothing
 * @param footnotes its footnotes
 * @param conflictsWith the other services whose rows say something else; null if none
 * does
 * @param since first edition of the unbroken run that says supported; null unless this
 * one does
 * @param supportedFrom later edition from which on the source says supported; null if
 * there is none, or this one does
 */
public record Cell(Mark mark, boolean isInferred, List<String> keys, @Nullable String note,
		List<FootnoteLink> footnotes, @Nullable String conflictsWith, @Nullable LocalDate since,
		@Nullable LocalDate supportedFrom) {

	/** A cell has room for a few names. */
	private static final int MOST_CONFLICTS = 3;

	/** The cell of a service and a key store. */
	public static Cell of(ListedService service, KeyStore keyStore, Outlook outlook) {
		SupportBasis basis = service.basis(keyStore);
		return new Cell(
				(basis == SupportBasis.NOT_COVERED) ? Mark.NOT_COVERED : Mark.of(StatedSupport.of(service, keyStore)),
				basis == SupportBasis.INFERRED,
				service.keyConstraints(keyStore).stream().map(KeyConstraint::inWords).toList(), service.note(keyStore),
				service.footnotes(keyStore)
					.stream()
					.map((footnote) -> FootnoteLink.of(footnote, service.edition()))
					.toList(),
				conflict(service, keyStore), service.standing(keyStore).since(),
				outlook.supportedFrom(keyStore).orElse(null));
	}

	/** For example: Supported, RSA 3072, footnote **. */
	public String inWords() {
		return Stream.of(Stream.of(this.mark.word()), Stream.ofNullable(this.isInferred ? "inferred" : null),
				this.keys.stream(), this.footnotes.stream().map((footnote) -> "footnote " + footnote.marker()),
				Stream.ofNullable(this.note), Stream.ofNullable(this.conflictsWith).map("conflicts with %s"::formatted))
			.flatMap((words) -> words)
			.collect(Collectors.joining(", "));
	}

	private static @Nullable String conflict(ListedService service, KeyStore keyStore) {
		ConflictField field = ConflictField.valueOf(keyStore.name());
		List<String> others = service.listings()
			.stream()
			.flatMap((listing) -> listing.conflicts().stream())
			.filter((conflict) -> conflict.field() == field)
			.map((conflict) -> service.edition().listing(conflict.other()))
			.map((other) -> other.service().equals(service.id()) ? "the row under " + other.category().name()
					: other.name())
			.distinct()
			.toList();
		return others.isEmpty() ? null : names(others);
	}

	/** The first few, and how many more there are. */
	static String names(List<String> others) {
		int more = others.size() - MOST_CONFLICTS;
		return (more <= 0) ? String.join(", ", others)
				: "%s and %d more".formatted(String.join(", ", others.subList(0, MOST_CONFLICTS)), more);
	}

}
