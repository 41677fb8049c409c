package org.cmkcatalog.browse;

import org.cmkcatalog.catalog.Counts;
import org.cmkcatalog.catalog.Counts.SupportCounts;
import org.cmkcatalog.table.Columns;

/** Counts in a table, which lists at a terminal leave out. */
final class CountColumns {

	private CountColumns() {
	}

	/** The columns of counts, under names that start with what is counted. */
	static Columns<Counts> of(String counted) {
		return new Columns<Counts>().addDetail(counted + "Total", Counts::total)
			.addAll(ofSupport(counted + "KeyVault"), Counts::keyVault)
			.addAll(ofSupport(counted + "ManagedHsm"), Counts::managedHsm)
			.addDetail(counted + "Both", Counts::both)
			.addDetail(counted + "KeyVaultOnly", Counts::keyVaultOnly)
			.addDetail(counted + "ManagedHsmOnly", Counts::managedHsmOnly)
			.addDetail(counted + "WithKeyConstraint", Counts::withKeyConstraint)
			.addDetail(counted + "WithFootnote", Counts::withFootnote)
			.addDetail(counted + "Documented", Counts::documented);
	}

	private static Columns<SupportCounts> ofSupport(String counted) {
		return new Columns<SupportCounts>().addDetail(counted + "Supported", SupportCounts::supported)
			.addDetail(counted + "NotListed", SupportCounts::notListed)
			.addDetail(counted + "NotApplicable", SupportCounts::notApplicable)
			.addDetail(counted + "NotSupported", SupportCounts::notSupported)
			.addDetail(counted + "Preview", SupportCounts::preview);
	}

}
