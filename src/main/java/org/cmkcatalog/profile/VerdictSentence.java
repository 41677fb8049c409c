package org.cmkcatalog.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.page.FootnoteLink;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.verdict.Judgement;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;

/**
 * What an edition says of a service and a key store, in a sentence or two.
 *
 * @param mark the mark of the verdict
 * @param verdict the verdict, a sentence
 * @param reason why, and what to read
 */
record VerdictSentence(Mark mark, String verdict, List<TextPart> reason) {

	/** More rows are in the table of the conflict. */
	private static final int MOST_ROWS = 3;

	static VerdictSentence of(ListedService service, KeyStore keyStore) {
		Judgement judgement = Judgement.of(service, new Requirement(keyStore, null, null, Set.of()));
		if (judgement.verdict() == Verdict.AMBIGUOUS) {
			return new VerdictSentence(Mark.CONFLICTING, "The rows conflict.", conflict(service, keyStore));
		}
		Mark mark = (service.basis(keyStore) == SupportBasis.NOT_COVERED) ? Mark.NOT_COVERED
				: Mark.of(StatedSupport.of(service, keyStore));
		return new VerdictSentence(mark, mark.word() + qualified(service, keyStore, judgement) + ".",
				reason(service, keyStore));
	}

	private static String qualified(ListedService service, KeyStore keyStore, Judgement judgement) {
		String keys = keys(service, keyStore);
		boolean hasCaveat = judgement.verdict() == Verdict.SUPPORTED_WITH_CAVEAT
				&& (keys.isEmpty() || !footnotes(service, keyStore).isEmpty() || service.note(keyStore) != null
						|| RowConflict.isIn(service, keyStore));
		return (keys.isEmpty() ? "" : ", %s stated".formatted(keys)) + (hasCaveat ? ", with a caveat" : "");
	}

	private static String keys(ListedService service, KeyStore keyStore) {
		return service.keyConstraints(keyStore)
			.stream()
			.map(KeyConstraint::inWords)
			.collect(Collectors.joining(" and "));
	}

	private static List<DocumentFootnote> footnotes(ListedService service, KeyStore keyStore) {
		return service.footnotes(keyStore);
	}

	private static List<TextPart> reason(ListedService service, KeyStore keyStore) {
		List<TextPart> parts = new ArrayList<>();
		int keys = service.keyConstraints(keyStore).size();
		Support support = service.support(keyStore).orElseThrow();
		if (keys > 0) {
			parts.add(TextPart.of((keys == 1) ? "The source does not say whether that is the least or the most. "
					: "The source does not say whether other keys work. "));
		}
		else if (support != Support.SUPPORTED
				|| (footnotes(service, keyStore).isEmpty() && service.note(keyStore) == null)) {
			parts.add(TextPart.of(said(service, keyStore, support) + " "));
		}
		if (service.note(keyStore) != null) {
			parts.add(TextPart.of("The cell adds: “%s”. ".formatted(service.note(keyStore))));
		}
		addFootnotes(service, keyStore, support, parts);
		if (RowConflict.isIn(service, keyStore)) {
			addOtherRows(service, keyStore, parts);
		}
		return List.copyOf(parts);
	}

	/** Rows that say the same of support, and not of what qualifies it. */
	private static void addOtherRows(ListedService service, KeyStore keyStore, List<TextPart> parts) {
		List<Listing> others = RowConflict.others(service, keyStore);
		if (others.isEmpty()) {
			parts.add(TextPart.of("Its rows do not say the same of it: "));
			parts.add(TextPart.link("compare them", "#conflict"));
		}
		else {
			Listing other = others.get(0);
			parts.add(TextPart.of("The row "));
			parts.add(TextPart.link(other.name(), "#conflict"));
			parts.add(TextPart.of(otherwise(other, service, keyStore)));
		}
		parts.add(TextPart.of("."));
	}

	private static String otherwise(Listing other, ListedService service, KeyStore keyStore) {
		List<DocumentFootnote> own = footnotes(service, keyStore);
		List<DocumentFootnote> others = other.footnotes(keyStore);
		if (own.isEmpty() == others.isEmpty()) {
			return " says %s".formatted(quoted(other.row().cell(keyStore)));
		}
		return others.isEmpty() ? " has no such footnote" : " has footnote " + others.get(0).marker();
	}

	private static String said(ListedService service, KeyStore keyStore, Support support) {
		SupportCell cell = service.listings().get(0).row().cell(keyStore);
		return switch (support) {
			case SUPPORTED -> "The source says %s.".formatted(quoted(cell));
			case PREVIEW -> "The source says Preview.";
			case NOT_APPLICABLE -> "The source says N/A.";
			case NOT_SUPPORTED -> (cell.basis() == SupportBasis.INFERRED)
					? "Inferred: one cell is about both key stores and says no (a dash)."
					: "The source says no (a dash).";
			case NOT_LISTED -> notListed(service, keyStore, cell);
		};
	}

	private static String notListed(ListedService service, KeyStore keyStore, SupportCell cell) {
		if (cell.basis() == SupportBasis.NOT_COVERED) {
			return "This edition does not speak of %s. This is not a no.".formatted(keyStore.inWords());
		}
		return service.edition().document().hasOneCell()
				? "One cell is about all key stores, and it does not name %s. This is not a no."
					.formatted(keyStore.inWords())
				: "The cell is blank: the source does not say. This is not a no.";
	}

	private static void addFootnotes(ListedService service, KeyStore keyStore, Support support, List<TextPart> parts) {
		List<DocumentFootnote> footnotes = footnotes(service, keyStore);
		if (footnotes.isEmpty()) {
			return;
		}
		parts.add(TextPart.of("Read "));
		for (DocumentFootnote footnote : footnotes) {
			FootnoteLink link = FootnoteLink.of(footnote, service.edition());
			if (footnote != footnotes.get(0)) {
				parts.add(TextPart.of(" and "));
			}
			parts.add(TextPart.link("footnote " + link.marker(), "#" + link.id()));
		}
		parts.add(TextPart.of((support == Support.NOT_APPLICABLE) ? " for the reason. " : " first. "));
	}

	private static List<TextPart> conflict(ListedService service, KeyStore keyStore) {
		List<Listing> others = RowConflict.others(service, keyStore);
		boolean hasOneCell = service.edition().document().hasOneCell();
		boolean agree = service.support(keyStore).isPresent();
		List<TextPart> parts = new ArrayList<>();
		if (agree) {
			parts.add(TextPart.of(((service.listings().size() == 1) ? "This row %s" : "Each of its rows %s")
				.formatted(says(service.listings().get(0), keyStore, hasOneCell))));
		}
		else {
			service.listings()
				.stream()
				.limit(MOST_ROWS)
				.forEach((listing) -> addRow(listing, "under " + listing.category().name(),
						says(listing, keyStore, hasOneCell), parts));
		}
		others.stream()
			.limit(MOST_ROWS)
			.forEach((other) -> addRow(other, other.name(), "the same product, " + says(other, keyStore, hasOneCell),
					parts));
		parts.add(TextPart.of("."));
		return List.copyOf(parts);
	}

	private static void addRow(Listing listing, String name, String said, List<TextPart> parts) {
		parts.add(TextPart.of(parts.isEmpty() ? "The row " : "; the row "));
		parts.add(TextPart.link(name, "#conflict"));
		parts.add(TextPart.of((said.startsWith("the same") ? ", " : " ") + said));
	}

	/** For example: says Yes. */
	private static String says(Listing listing, KeyStore keyStore, boolean hasOneCell) {
		SupportCell cell = listing.row().cell(keyStore);
		return switch (cell.support()) {
			case SUPPORTED -> "says " + quoted(cell);
			case PREVIEW -> "says Preview";
			case NOT_SUPPORTED -> "says no (a dash)";
			case NOT_APPLICABLE -> "says N/A";
			case NOT_LISTED -> hasOneCell ? "does not name " + keyStore.inWords() : "is blank";
		};
	}

	/** Without links, which the cell as written has. */
	private static String quoted(SupportCell cell) {
		String written = cell.asWritten().split(" ?\\(?\\[", 2)[0];
		return written.matches("Yes(\\\\?\\*)*") ? "Yes" : "“%s”".formatted(written);
	}

}
