package org.cmkcatalog.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.inventory.InventoryFormat;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.verdict.VerdictCount;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory of real resources can do with customer-managed keys.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param comparedEdition the edition that is compared with; absent unless one was asked
 * for
 * @param keyStore the key store that was required
 * @param keyType the type of key that was required, if one was
 * @param keyBits the size of the key in bits that was required, if one was
 * @param file path of the inventory, as the request names it
 * @param inventory what wrote the inventory
 * @param failOn the verdicts that fail, as the request names them
 * @param failed number of items with one of these verdicts
 * @param total number of items: of resources that the filters select
 * @param totals counts of the whole inventory
 * @param unknownTypes types that the catalog does not know, with how many resources have
 * them; that says nothing of whether keys are supported
 * @param warnings what may be missing or was not understood, in sentences
 * @param items a verdict for each resource, in the order of the file
 */
public record CoverageRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		@InEachRow @Nullable LocalDate comparedEdition, @InEachRow KeyStore keyStore,
		@InEachRow @Nullable KeyType keyType, @InEachRow @Nullable Integer keyBits, String file,
		InventoryFormat inventory, List<Verdict> failOn, long failed, long total, CoverageTotals totals,
		List<ValueCount> unknownTypes, @InEachRow List<String> warnings,
		List<CoveredResourceRepresentation> items) implements Tabular {

	/** What was asked of how many resources, and the verdicts in words. */
	String inWords() {
		return "%d resources and %s: %s.".formatted(this.totals.resources(),
				Requirement.inWords(this.keyStore, this.keyType, this.keyBits),
				VerdictCount.inWords(this.totals.verdicts()));
	}

	/** What is said of the whole inventory, a line each. */
	private List<String> closing() {
		List<String> lines = new ArrayList<>(List.of(inWords()));
		lines.add("%d selected, %d failed%s.".formatted(this.total, this.failed, this.failOn.isEmpty() ? ""
				: " on " + this.failOn.stream().map(Verdict::toString).collect(Collectors.joining(", "))));
		lines.addAll(this.totals.lines());
		CoverageTotals.add("Types that the catalog does not know", this.unknownTypes, lines);
		if (this.comparedEdition != null) {
			lines.add(comparison(this.comparedEdition));
		}
		lines.add("Read from %s as %s.".formatted(this.file, this.inventory));
		lines.addAll(this.warnings);
		lines.add(ChosenEdition.inWords(this.edition, this.newerEdition));
		return lines;
	}

	private String comparison(LocalDate compared) {
		boolean isNewer = compared.isAfter(this.edition);
		return "From the edition %s to that of %s, %d of %d resources gained %s (%s).".formatted(
				isNewer ? this.edition : compared, isNewer ? compared : this.edition,
				this.totals.changed(ResourceChange.GAINED), this.totals.resources(), this.keyStore.inWords(),
				this.totals.changes().stream().map(ValueCount::toString).collect(Collectors.joining(", ")));
	}

	@Override
	public Table table() {
		return ((this.comparedEdition != null) ? CoveredResourceRepresentation.COMPARED_COLUMNS
				: CoveredResourceRepresentation.COLUMNS)
			.table(this.items, closing());
	}

}
