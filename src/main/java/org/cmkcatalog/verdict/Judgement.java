package org.cmkcatalog.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.verdict.ReasonRepresentation.ReasonKind;

/**
 * Whether a service meets a requirement, and why. The page does not say whether a stated
 * key is the least or the most, so another key than that is a caveat and never a "no".
 *
 * @param verdict the verdict
 * @param reasons its reasons, the cells first
 */
public record Judgement(Verdict verdict, List<ReasonRepresentation> reasons) {

	/** Judges what an edition says of a service. */
	public static Judgement of(ListedService service, Requirement requirement) {
		List<ReasonRepresentation> reasons = new ArrayList<>();
		Set<Support> said = EnumSet.noneOf(Support.class);
		for (Listing listing : service.listings()) {
			said.add(addCell(listing, ReasonKind.CELL, requirement.keyStore(), reasons));
		}
		for (Listing listing : service.listings()) {
			addKey(listing, requirement, reasons);
			addNote(listing, requirement.keyStore(), reasons);
			listing.footnotes(requirement.keyStore()).forEach((footnote) -> addFootnote(listing, footnote, reasons));
			listing.conflicts()
				.stream()
				.filter((conflict) -> conflict.field() == field(requirement.keyStore()))
				.map((conflict) -> service.edition().listing(conflict.other()))
				.filter((other) -> !service.listings().contains(other))
				.forEach((other) -> said.add(addCell(other, ReasonKind.CONFLICT, requirement.keyStore(), reasons)));
		}
		return new Judgement(verdict(said, reasons), List.copyOf(reasons));
	}

	private static ConflictField field(KeyStore keyStore) {
		return switch (keyStore) {
			case KEY_VAULT -> ConflictField.KEY_VAULT;
			case MANAGED_HSM -> ConflictField.MANAGED_HSM;
		};
	}

	private static Verdict verdict(Set<Support> said, List<ReasonRepresentation> reasons) {
		if (said.size() > 1) {
			return Verdict.AMBIGUOUS;
		}
		return switch (said.iterator().next()) {
			case NOT_LISTED -> Verdict.NOT_LISTED;
			case NOT_SUPPORTED -> Verdict.NOT_SUPPORTED;
			case PREVIEW -> Verdict.PREVIEW;
			case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
			case SUPPORTED -> reasons.stream().allMatch((reason) -> reason.kind() == ReasonKind.CELL)
					? Verdict.SUPPORTED : Verdict.SUPPORTED_WITH_CAVEAT;
		};
	}

	private static Support addCell(Listing listing, ReasonKind kind, KeyStore keyStore,
			List<ReasonRepresentation> reasons) {
		SupportCell cell = listing.row().cell(keyStore);
		String said = switch (cell.support()) {
			case SUPPORTED -> "says '%s'".formatted(cell.asWritten());
			case PREVIEW -> "says '%s', so it is in preview".formatted(cell.asWritten());
			case NOT_SUPPORTED -> (cell.basis() == SupportBasis.INFERRED)
					? "is that of customer-managed keys in any key store, which says no: '%s'"
						.formatted(cell.asWritten())
					: "says no: '%s'".formatted(cell.asWritten());
			case NOT_LISTED -> (cell.basis() == SupportBasis.NOT_COVERED)
					? "does not exist: the edition does not speak of this key store, which is not a no"
					: "is blank: the page does not say, which is not a no";
			case NOT_APPLICABLE -> "says that it does not apply";
		};
		String text = "The %s cell of '%s' in '%s' %s.".formatted(keyStore.inWords(), listing.name(),
				listing.category().name(), said);
		reasons.add(new ReasonRepresentation(kind, text, listing.edition(), listing.row().line(), cell.asWritten()));
		return cell.support();
	}

	private static void addKey(Listing listing, Requirement requirement, List<ReasonRepresentation> reasons) {
		SupportCell cell = listing.row().cell(requirement.keyStore());
		if (cell.support() == Support.SUPPORTED || cell.support() == Support.PREVIEW) {
			requirement.openIn(cell)
				.map((text) -> new ReasonRepresentation(ReasonKind.KEY, text, listing.edition(), listing.row().line(),
						cell.asWritten()))
				.ifPresent(reasons::add);
		}
	}

	private static void addNote(Listing listing, KeyStore keyStore, List<ReasonRepresentation> reasons) {
		SupportCell cell = listing.row().cell(keyStore);
		if (cell.note() != null) {
			reasons.add(new ReasonRepresentation(ReasonKind.NOTE, cell.note(), listing.edition(), listing.row().line(),
					cell.asWritten()));
		}
	}

	private static void addFootnote(Listing listing, DocumentFootnote footnote, List<ReasonRepresentation> reasons) {
		ReasonRepresentation reason = new ReasonRepresentation(ReasonKind.FOOTNOTE, footnote.text(), listing.edition(),
				footnote.line(), footnote.asWritten());
		if (!reasons.contains(reason)) {
			reasons.add(reason);
		}
	}

}
