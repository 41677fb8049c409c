package org.cmkcatalog.verdict;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on several services.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param keyStore the key store that was required
 * @param keyType the type of key that was required, if one was
 * @param keyBits the size of the key in bits that was required, if one was
 * @param total number of services
 * @param verdicts how many have which verdict, every verdict once
 * @param items a verdict for each service, in the order of the names
 */
public record CheckListRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition,
		@InEachRow KeyStore keyStore, @InEachRow @Nullable KeyType keyType, @InEachRow @Nullable Integer keyBits,
		long total, List<VerdictCount> verdicts, List<CheckResultRepresentation> items) implements Tabular {

	/** The verdicts on services in their order. */
	public static CheckListRepresentation of(ChosenEdition edition, Requirement requirement,
			List<CheckResultRepresentation> items) {
		return new CheckListRepresentation(edition.id(), edition.newer(), requirement.keyStore(), requirement.keyType(),
				requirement.keyBits(), items.size(),
				VerdictCount.of(items.stream().map(CheckResultRepresentation::verdict)), items);
	}

	/** The counts that are not zero, in words. */
	String inWords() {
		return VerdictCount.inWords(this.verdicts);
	}

	@Override
	public Table table() {
		return CheckResultRepresentation.COLUMNS.table(this.items,
				List.of("%d services and %s: %s. %s".formatted(this.total,
						Requirement.inWords(this.keyStore, this.keyType, this.keyBits), inWords(),
						ChosenEdition.inWords(this.edition, this.newerEdition))));
	}

}
