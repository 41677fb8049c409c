package org.cmkcatalog.verdict;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.InEachRow;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one service.
 *
 * @param edition the edition of the answer
 * @param newerEdition the newest edition, if it is newer; absent if the request named the
 * edition by its date
 * @param keyStore the key store that was required
 * @param keyType the type of key that was required, if one was
 * @param keyBits the size of the key in bits that was required, if one was
 * @param verdict the verdict, whose fields replace this one
 */
record CheckRepresentation(@InEachRow LocalDate edition, @InEachRow @Nullable LocalDate newerEdition, KeyStore keyStore,
		@Nullable KeyType keyType, @Nullable Integer keyBits,
		@JsonUnwrapped CheckResultRepresentation verdict) implements Tabular {

	private static final Columns<CheckRepresentation> COLUMNS = new Columns<CheckRepresentation>()
		.addAll(CheckResultRepresentation.COLUMNS, CheckRepresentation::verdict)
		.add("keyStore", CheckRepresentation::keyStore)
		.add("keyType", CheckRepresentation::keyType)
		.add("keyBits", CheckRepresentation::keyBits);

	static CheckRepresentation of(ChosenEdition edition, Requirement requirement, CheckResultRepresentation verdict) {
		return new CheckRepresentation(edition.id(), edition.newer(), requirement.keyStore(), requirement.keyType(),
				requirement.keyBits(), verdict);
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(ChosenEdition.inWords(this.edition, this.newerEdition)));
	}

}
