package org.cmkcatalog.browse;

import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Counts.SupportCounts;
import org.cmkcatalog.web.Columns;

/** Counts in a table. */
final class CountColumns {

	private CountColumns() {
	}

	/** The columns of counts, under names that start with what is counted. */
	static Columns<Counts> of(String counted) {
		return new Columns<Counts>().add(counted + "Total", Counts::total)
			.addAll(ofSupport(counted + "KeyVault"), Counts::keyVault)
			.addAll(ofSupport(counted + "ManagedHsm"), Counts::managedHsm)
			.add(counted + "Both", Counts::both)
			.add(counted + "KeyVaultOnly", Counts::keyVaultOnly)
			.add(counted + "ManagedHsmOnly", Counts::managedHsmOnly)
			.add(counted + "WithKeyConstraint", Counts::withKeyConstraint)
			.add(counted + "WithFootnote", Counts::withFootnote)
			.add(counted + "Documented", Counts::documented);
	}

	private static Columns<SupportCounts> ofSupport(String counted) {
		return new Columns<SupportCounts>().add(counted + "Supported", SupportCounts::supported)
			.add(counted + "NotListed", SupportCounts::notListed)
			.add(counted + "NotApplicable", SupportCounts::notApplicable)
			.add(counted + "NotSupported", SupportCounts::notSupported)
			.add(counted + "Preview", SupportCounts::preview);
	}

}
