package org.cmkcatalog.profile;

import java.util.Collection;
import java.util.List;

import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;

/**
 * A cell as an edition writes it.
 *
 * @param text its Markdown; empty if there is nothing to quote
 * @param note what else there is to know, in a few words; empty if nothing
 */
record Written(String text, String note) {

	/** The cells of rows, each once. */
	static List<Written> of(Collection<Listing> listings, KeyStore keyStore, boolean hasOneCell) {
		return listings.stream().map((listing) -> of(listing, keyStore, hasOneCell)).distinct().toList();
	}

	/**
	 * The cell of a row.
	 * @param listing the row
	 * @param keyStore the key store
	 * @param hasOneCell whether one cell of the row is about all key stores
	 */
	static Written of(Listing listing, KeyStore keyStore, boolean hasOneCell) {
		SupportCell cell = listing.row().cell(keyStore);
		if (cell.basis() == SupportBasis.NOT_COVERED) {
			return new Written("", "no column for it");
		}
		if (hasOneCell) {
			return new Written(listing.row().keyVault().asWritten(),
					cell.asWritten().isEmpty() ? "one cell, which does not name this key store" : "one cell for both");
		}
		return new Written(cell.asWritten(), cell.asWritten().isEmpty() ? "blank" : "");
	}

}
