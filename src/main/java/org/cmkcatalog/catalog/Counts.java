package org.cmkcatalog.catalog;

import java.util.List;

import org.cmkcatalog.web.Columns;

/**
 * How many listings or services say what. Of services, each counts once under whatever
 * one of its rows says.
 *
 * @param total number in all
 * @param keyVault by support in Key Vault
 * @param managedHsm by support in Managed HSM
 * @param both number supported in both
 * @param keyVaultOnly number supported in Key Vault and not in Managed HSM
 * @param managedHsmOnly number supported in Managed HSM and not in Key Vault
 * @param withKeyConstraint number with a cell that states a key type and size
 * @param withFootnote number with a cell that carries a footnote
 * @param documented number with documentation
 */
record Counts(long total, SupportCounts keyVault, SupportCounts managedHsm, long both, long keyVaultOnly,
		long managedHsmOnly, long withKeyConstraint, long withFootnote, long documented) {

	/**
	 * What is counted, as HQL conditions on a listing {@code l}; the total comes first.
	 */
	static final List<String> CONDITIONS = List.of("l.keyVault.support = SUPPORTED", "l.keyVault.support = NOT_LISTED",
			"l.keyVault.support = NOT_APPLICABLE", "l.managedHsm.support = SUPPORTED",
			"l.managedHsm.support = NOT_LISTED", "l.managedHsm.support = NOT_APPLICABLE",
			"l.keyVault.support = SUPPORTED and l.managedHsm.support = SUPPORTED",
			"l.keyVault.support = SUPPORTED and l.managedHsm.support <> SUPPORTED",
			"l.keyVault.support <> SUPPORTED and l.managedHsm.support = SUPPORTED",
			"l.keyVault.bits is not null or l.managedHsm.bits is not null", "l.footnotes is not empty",
			"l.documentation is not empty");

	static final Counts NONE = new Counts(0, new SupportCounts(0, 0, 0), new SupportCounts(0, 0, 0), 0, 0, 0, 0, 0, 0);

	/** Reads the total and the counts of {@link #CONDITIONS} from a row of a result. */
	static Counts of(Object[] row, int from) {
		long[] counts = new long[CONDITIONS.size() + 1];
		for (int i = 0; i < counts.length; i++) {
			counts[i] = ((Number) row[from + i]).longValue();
		}
		return new Counts(counts[0], new SupportCounts(counts[1], counts[2], counts[3]),
				new SupportCounts(counts[4], counts[5], counts[6]), counts[7], counts[8], counts[9], counts[10],
				counts[11], counts[12]);
	}

	Counts plus(Counts other) {
		return new Counts(this.total + other.total, this.keyVault.plus(other.keyVault),
				this.managedHsm.plus(other.managedHsm), this.both + other.both, this.keyVaultOnly + other.keyVaultOnly,
				this.managedHsmOnly + other.managedHsmOnly, this.withKeyConstraint + other.withKeyConstraint,
				this.withFootnote + other.withFootnote, this.documented + other.documented);
	}

	/** How counts stand in a table, under names that start with what is counted. */
	static Columns<Counts> columns(String counted) {
		return new Columns<Counts>().add(counted + "Total", Counts::total)
			.addAll(SupportCounts.columns(counted + "KeyVault"), Counts::keyVault)
			.addAll(SupportCounts.columns(counted + "ManagedHsm"), Counts::managedHsm)
			.add(counted + "Both", Counts::both)
			.add(counted + "KeyVaultOnly", Counts::keyVaultOnly)
			.add(counted + "ManagedHsmOnly", Counts::managedHsmOnly)
			.add(counted + "WithKeyConstraint", Counts::withKeyConstraint)
			.add(counted + "WithFootnote", Counts::withFootnote)
			.add(counted + "Documented", Counts::documented);
	}

}
