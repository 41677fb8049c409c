package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.List;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/**
 * How many listings or services have each support for one key store.
 *
 * @param supported number with Yes
 * @param notListed number with a blank cell
 * @param notApplicable number with N/A
 */
public record SupportCounts(long supported, long notListed, long notApplicable) {

	static SupportCounts of(Collection<List<Listing>> items, KeyStore keyStore) {
		return new SupportCounts(count(items, keyStore, Support.SUPPORTED), count(items, keyStore, Support.NOT_LISTED),
				count(items, keyStore, Support.NOT_APPLICABLE));
	}

	private static long count(Collection<List<Listing>> items, KeyStore keyStore, Support support) {
		return Counts.count(items, new Criterion.Says(keyStore, support));
	}

}
