package org.cmkcatalog.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/**
 * Whether a service meets a requirement, and why. The page does not say whether a stated
 * key is the least or the most, so another key than that is a caveat and never a "no".
 *
 * @param verdict the verdict
 * @param reasons its reasons, the cells first
 */
public record Judgement(Verdict verdict, List<ReasonRepresentation> reasons) {

	/**
	 * Judges a service.
	 * @param service what an edition says of it
	 * @param requirement what is required of it
	 * @return the verdict with its reasons
	 */
	public static Judgement of(ServiceListings service, Requirement requirement) {
		List<ReasonRepresentation> reasons = new ArrayList<>();
		Set<Support> said = EnumSet.noneOf(Support.class);
		for (Listing row : service.rows()) {
			said.add(addCell(row, ReasonKind.CELL, requirement.keyStore(), reasons));
		}
		for (Listing row : service.rows()) {
			addKey(row, requirement, reasons);
			row.footnotes(requirement.keyStore()).forEach((footnote) -> addFootnote(row, footnote, reasons));
			row.conflicts()
				.stream()
				.filter((conflict) -> conflict.field() == field(requirement.keyStore()))
				.map(ListingConflict::other)
				.filter((other) -> !service.rows().contains(other))
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
			case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
			case SUPPORTED -> reasons.stream().allMatch((reason) -> reason.kind() == ReasonKind.CELL)
					? Verdict.SUPPORTED : Verdict.SUPPORTED_WITH_CAVEAT;
		};
	}

	private static Support addCell(Listing row, ReasonKind kind, KeyStore keyStore,
			List<ReasonRepresentation> reasons) {
		KeyStoreSupport cell = row.support(keyStore);
		String said = switch (cell.support()) {
			case SUPPORTED -> "says '%s'".formatted(cell.asWritten());
			case NOT_LISTED -> "is blank: the page does not say, which is not a no";
			case NOT_APPLICABLE -> "says that it does not apply";
		};
		String text = "The %s cell of '%s' in '%s' %s.".formatted(keyStore.inWords(), row.name(), row.category().name(),
				said);
		reasons.add(new ReasonRepresentation(kind, text, row.editionId(), row.sourceLine(), cell.asWritten()));
		return cell.support();
	}

	private static void addKey(Listing row, Requirement requirement, List<ReasonRepresentation> reasons) {
		KeyStoreSupport cell = row.support(requirement.keyStore());
		List<KeyConstraint> stated = cell.keyConstraints();
		if (cell.support() != Support.SUPPORTED
				|| (requirement.namesKey() ? stated.stream().anyMatch(requirement::isMetBy) : stated.isEmpty())) {
			return;
		}
		String text = stated.isEmpty() ? "The cell states no key type and size, so the page does not say."
				: "The cell states %s; the page does not say whether that is the least or the most."
					.formatted(stated.get(0).inWords());
		reasons
			.add(new ReasonRepresentation(ReasonKind.KEY, text, row.editionId(), row.sourceLine(), cell.asWritten()));
	}

	private static void addFootnote(Listing row, Footnote footnote, List<ReasonRepresentation> reasons) {
		ReasonRepresentation reason = new ReasonRepresentation(ReasonKind.FOOTNOTE, footnote.text(), row.editionId(),
				footnote.sourceLine(), footnote.asWritten());
		if (!reasons.contains(reason)) {
			reasons.add(reason);
		}
	}

}
