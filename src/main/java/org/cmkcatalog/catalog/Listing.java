package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * A row of one edition in its context: the service it is about, its category, its
 * footnotes and the rows that contradict it.
 *
 * @param edition date of the edition
 * @param number number of the row among all listings of the edition, from 1
 * @param service id of the service
 * @param category the category that lists it
 * @param row what the document says
 * @param nameRank place of the name in alphabetical order, ignoring case and accents;
 * equal for equal names
 * @param keyVaultFootnotes footnotes of the Key Vault cell
 * @param managedHsmFootnotes footnotes of the Managed HSM cell
 * @param conflicts other rows about the same product that say something else
 */
public record Listing(LocalDate edition, int number, String service, Category category, DocumentRow row, int nameRank,
		List<DocumentFootnote> keyVaultFootnotes, List<DocumentFootnote> managedHsmFootnotes,
		List<Conflict> conflicts) {

	/** The service's name in this row, without Markdown. */
	public String name() {
		return this.row.name();
	}

	/** The footnotes of the cell of a key store, in the order of their markers. */
	public List<DocumentFootnote> footnotes(KeyStore keyStore) {
		return switch (keyStore) {
			case KEY_VAULT -> this.keyVaultFootnotes;
			case MANAGED_HSM -> this.managedHsmFootnotes;
		};
	}

	/** Within one catalog, edition and number identify a listing. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Listing listing && this.number == listing.number
				&& this.edition.equals(listing.edition);
	}

	@Override
	public int hashCode() {
		return 31 * this.edition.hashCode() + this.number;
	}

	/**
	 * A field in which another row about the same product differs from a listing.
	 *
	 * @param field the field
	 * @param asWritten the field's Markdown in the listing
	 * @param other number of the other listing
	 * @param otherAsWritten the field's Markdown in the other listing
	 */
	public record Conflict(ConflictField field, String asWritten, int other, String otherAsWritten) {
	}

}
