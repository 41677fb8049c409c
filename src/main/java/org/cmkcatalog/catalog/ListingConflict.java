package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.cmkcatalog.document.ConflictField;

/**
 * Another listing about the same product that says something else.
 *
 * @param field in which field they differ
 * @param asWritten what stands there in this listing
 * @param other the other listing
 * @param otherAsWritten what stands there in the other listing
 */
@Embeddable
record ListingConflict(ConflictField field, String asWritten,
		@ManyToOne(fetch = FetchType.LAZY, optional = false) Listing other, String otherAsWritten) {

}
