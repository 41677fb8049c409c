package org.cmkcatalog.catalog;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * Which listings or services to answer. Values of one parameter are alternatives, given
 * repeated or separated by commas; every parameter given has to hold.
 *
 * @param category ids of categories, at most 200
 * @param keyVault support in Key Vault
 * @param managedHsm support in Managed HSM
 * @param keyType key types that a cell states
 * @param keyBits key sizes that a cell states, in bits, 1 to 65536
 * @param hasFootnote whether a cell carries a footnote
 * @param hasDocumentation whether there is documentation
 * @param hasConflict whether another row about the same product says something else
 * @param q words, in any order, that stand in the names of service and category, the
 * footnotes or the documentation titles, without regard to case and accents; at most 200
 * characters
 * @param id ids of services, at most 200
 */
public record ListingFilter(@Size(max = 200, message = ListingFilter.VALUES) Set<String> category,
		Set<Support> keyVault, Set<Support> managedHsm, Set<KeyType> keyType,
		Set<@Min(value = 1, message = ListingFilter.BITS) @Max(value = 65536,
				message = ListingFilter.BITS) Integer> keyBits,
		@Nullable Boolean hasFootnote, @Nullable Boolean hasDocumentation, @Nullable Boolean hasConflict,
		@Size(max = 200, message = "has more than 200 characters") String q,
		@Size(max = 200, message = ListingFilter.VALUES) Set<String> id) {

	static final String VALUES = "takes at most 200 values";

	static final String BITS = "should be a number of bits from 1 to 65536";

	public ListingFilter {
		category = Objects.requireNonNullElse(category, Set.of());
		keyVault = Objects.requireNonNullElse(keyVault, Set.of());
		managedHsm = Objects.requireNonNullElse(managedHsm, Set.of());
		keyType = Objects.requireNonNullElse(keyType, Set.of());
		keyBits = Objects.requireNonNullElse(keyBits, Set.of());
		q = Objects.requireNonNullElse(q, "");
		id = Objects.requireNonNullElse(id, Set.of());
	}

}
