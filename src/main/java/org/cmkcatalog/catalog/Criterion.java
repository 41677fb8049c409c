package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.function.Predicate;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/** One value that a filter can require of a listing. */
sealed interface Criterion {

	/** Whether a listing, or its service, has it. */
	boolean test(Listing listing, ListedService service);

	/** What a listing can have whatever its service has. */
	sealed interface OfListing extends Criterion, Predicate<Listing> {

		@Override
		default boolean test(Listing listing, ListedService service) {
			return test(listing);
		}

	}

	/** The category with an id lists it. */
	record InCategory(String id) implements OfListing {

		@Override
		public boolean test(Listing listing) {
			return listing.category().id().equals(this.id);
		}

	}

	/** The cell of a key store says a support. */
	record Says(KeyStore keyStore, Support support) implements OfListing {

		@Override
		public boolean test(Listing listing) {
			return listing.row().cell(this.keyStore).support() == this.support;
		}

	}

	/** A cell states a key type and size. */
	record StatesKey(KeyConstraint key) implements OfListing {

		@Override
		public boolean test(Listing listing) {
			return listing.row().keyConstraints().contains(this.key);
		}

	}

	/** Its service is supported without a break since an edition or longer. */
	record SupportedSince(KeyStore keyStore, LocalDate edition) implements Criterion {

		@Override
		public boolean test(Listing listing, ListedService service) {
			LocalDate since = service.standing(this.keyStore).since();
			return since != null && !since.isAfter(this.edition);
		}

	}

	/** What is said of its service has changed in an edition or later. */
	record ChangedSince(KeyStore keyStore, LocalDate edition) implements Criterion {

		@Override
		public boolean test(Listing listing, ListedService service) {
			return !service.standing(this.keyStore).lastChanged().isBefore(this.edition);
		}

	}

	/** It has something; a service has it if one of its listings has. */
	enum Flag implements OfListing {

		/** A cell carries a footnote. */
		FOOTNOTE {
			@Override
			public boolean test(Listing listing) {
				return !listing.keyVaultFootnotes().isEmpty() || !listing.managedHsmFootnotes().isEmpty();
			}
		},

		/** There is documentation. */
		DOCUMENTATION {
			@Override
			public boolean test(Listing listing) {
				return !listing.row().documentation().isEmpty();
			}
		},

		/** Another row about the same product differs. */
		CONFLICT {
			@Override
			public boolean test(Listing listing) {
				return !listing.conflicts().isEmpty();
			}
		}

	}

}
