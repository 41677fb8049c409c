package org.cmkcatalog.catalog;

import java.util.function.Predicate;

import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;

/** One value that a filter can require of a listing. */
sealed interface Criterion extends Predicate<Listing> {

	/** The category with an id lists it. */
	record InCategory(String id) implements Criterion {

		@Override
		public boolean test(Listing listing) {
			return listing.category().id().equals(this.id);
		}

	}

	/** The cell of a key store says a support. */
	record Says(KeyStore keyStore, Support support) implements Criterion {

		@Override
		public boolean test(Listing listing) {
			return listing.row().cell(this.keyStore).support() == this.support;
		}

	}

	/** A cell states a key type and size. */
	record StatesKey(KeyConstraint key) implements Criterion {

		@Override
		public boolean test(Listing listing) {
			return listing.row().keyConstraints().contains(this.key);
		}

	}

	/** It has something; a service has it if one of its listings has. */
	enum Flag implements Criterion {

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
