package org.cmkcatalog.verdict;

import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.jspecify.annotations.Nullable;

/**
 * What is required of services: that they take a customer-managed key from a key store.
 *
 * @param keyStore the key store that the key is kept in
 * @param keyType the type of the key; left out if it does not matter
 * @param keyBits the size of the key in bits, 1 to 65536; left out if it does not matter
 * @param failOn verdicts that are answered with a problem and the status 422, so that a
 * pipeline stops
 */
record Requirement(@NotNull(message = "is missing; it should be key_vault or managed_hsm") KeyStore keyStore,
		@Nullable KeyType keyType, @Min(value = 1, message = Requirement.BITS) @Max(value = 65536,
				message = Requirement.BITS) @Nullable Integer keyBits,
		Set<Verdict> failOn) {

	static final String BITS = "should be a number of bits from 1 to 65536";

	Requirement {
		failOn = Objects.requireNonNullElse(failOn, Set.of());
	}

	boolean namesKey() {
		return this.keyType != null || this.keyBits != null;
	}

	boolean isMetBy(KeyConstraint stated) {
		return (this.keyType == null || this.keyType == stated.keyType())
				&& (this.keyBits == null || this.keyBits == stated.bits());
	}

}
