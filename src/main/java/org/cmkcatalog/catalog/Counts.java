package org.cmkcatalog.catalog;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/**
 * How many listings or services say what. A service counts once for whatever one of its
 * listings says.
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
public record Counts(long total, SupportCounts keyVault, SupportCounts managedHsm, long both, long keyVaultOnly,
		long managedHsmOnly, long withKeyConstraint, long withFootnote, long documented) {

	private static final Predicate<Listing> IN_KEY_VAULT = new Criterion.Says(KeyStore.KEY_VAULT, Support.SUPPORTED);

	private static final Predicate<Listing> IN_MANAGED_HSM = new Criterion.Says(KeyStore.MANAGED_HSM,
			Support.SUPPORTED);

	static Counts ofListings(Collection<Listing> listings) {
		return of(listings.stream().map(List::of).toList());
	}

	static Counts ofServices(Collection<ListedService> services) {
		return of(services.stream().map(ListedService::listings).toList());
	}

	private static Counts of(Collection<List<Listing>> items) {
		return new Counts(items.size(), SupportCounts.of(items, KeyStore.KEY_VAULT),
				SupportCounts.of(items, KeyStore.MANAGED_HSM), count(items, IN_KEY_VAULT.and(IN_MANAGED_HSM)),
				count(items, IN_KEY_VAULT.and(IN_MANAGED_HSM.negate())),
				count(items, IN_MANAGED_HSM.and(IN_KEY_VAULT.negate())),
				count(items, (listing) -> !listing.row().keyConstraints().isEmpty()),
				count(items, Criterion.Flag.FOOTNOTE), count(items, Criterion.Flag.DOCUMENTATION));
	}

	/** How many items have a listing that meets a criterion. */
	static long count(Collection<List<Listing>> items, Predicate<Listing> criterion) {
		return items.stream().filter((listings) -> listings.stream().anyMatch(criterion)).count();
	}

	/**
	 * How many listings or services have each support for one key store.
	 *
	 * @param supported number with Yes
	 * @param notListed number with a blank cell
	 * @param notApplicable number with N/A
	 * @param notSupported number with a dash: the page says no
	 * @param preview number with Preview
	 */
	public record SupportCounts(long supported, long notListed, long notApplicable, long notSupported, long preview) {

		static SupportCounts of(Collection<List<Listing>> items, KeyStore keyStore) {
			return new SupportCounts(count(items, keyStore, Support.SUPPORTED),
					count(items, keyStore, Support.NOT_LISTED), count(items, keyStore, Support.NOT_APPLICABLE),
					count(items, keyStore, Support.NOT_SUPPORTED), count(items, keyStore, Support.PREVIEW));
		}

		private static long count(Collection<List<Listing>> items, KeyStore keyStore, Support support) {
			return Counts.count(items, new Criterion.Says(keyStore, support));
		}

	}

}
