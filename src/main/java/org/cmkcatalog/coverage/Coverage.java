package org.cmkcatalog.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.inventory.InventoryResource;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Judges inventories by an edition, and by another one to compare with. */
public final class Coverage {

	/** The path of an inventory, if the request names none. */
	private static final String DEFAULT_FILE = "inventory";

	private final ChosenEdition edition;

	private final Requirement requirement;

	private final CoverageFilter filter;

	private final Assessor assessor;

	private final @Nullable ChosenEdition compared;

	private final @Nullable Assessor comparedAssessor;

	/**
	 * Judges by an edition.
	 * @param edition the edition
	 * @param compared the edition to compare with; null for none
	 * @param requirement what is required
	 * @param filter which resources to answer with
	 */
	public Coverage(ChosenEdition edition, @Nullable ChosenEdition compared, Requirement requirement,
			CoverageFilter filter) {
		this.edition = edition;
		this.requirement = requirement;
		this.filter = filter;
		this.assessor = new Assessor(edition, requirement);
		this.compared = compared;
		this.comparedAssessor = (compared != null) ? new Assessor(compared, requirement) : null;
	}

	/**
	 * The verdicts on an inventory.
	 * @param inventory the inventory
	 * @param file its path; null if it is not known
	 */
	public CoverageRepresentation of(Inventory inventory, @Nullable String file) {
		List<CoveredResourceRepresentation> all = new ArrayList<>(inventory.resources().size());
		List<String> unknownTypes = new ArrayList<>();
		for (InventoryResource resource : inventory.resources()) {
			Assessment assessment = this.assessor.of(resource);
			all.add(CoveredResourceRepresentation.of(resource, assessment, compare(resource, assessment)));
			if (!assessment.isKnownType()) {
				unknownTypes.add(resource.type());
			}
		}
		List<CoveredResourceRepresentation> items = all.stream().filter(this.filter).toList();
		List<Verdict> failOn = this.requirement.failOn().stream().sorted().toList();
		return new CoverageRepresentation(this.edition.id(), this.edition.newer(),
				(this.compared != null) ? this.compared.id() : null, this.requirement.keyStore(),
				this.requirement.keyType(), this.requirement.keyBits(), Objects.requireNonNullElse(file, DEFAULT_FILE),
				inventory.format(), failOn, items.stream().filter((item) -> failOn.contains(item.verdict())).count(),
				items.size(), CoverageTotals.of(all), ValueCount.of(unknownTypes.stream()), inventory.warnings(),
				items);
	}

	private @Nullable ComparedRepresentation compare(InventoryResource resource, Assessment assessment) {
		if (this.compared == null || this.comparedAssessor == null) {
			return null;
		}
		Assessment other = this.comparedAssessor.of(resource);
		boolean isNewer = this.compared.id().isAfter(this.edition.id());
		Verdict older = isNewer ? assessment.verdict() : other.verdict();
		Verdict newer = isNewer ? other.verdict() : assessment.verdict();
		return new ComparedRepresentation(other.relation(), other.services(), other.verdict(),
				ResourceChange.between(older, newer));
	}

}
