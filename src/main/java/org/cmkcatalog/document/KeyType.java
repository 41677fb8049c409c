package org.cmkcatalog.document;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/**
 * The type of a key, as Azure Key Vault names it: {@code RSA}, {@code EC} and {@code oct}
 * (a symmetric key), each also protected by an HSM. So far, all sizes that cells state
 * are of RSA keys.
 */
public enum KeyType {

	/** RSA. */
	RSA("RSA"),

	/** RSA, protected by an HSM. */
	RSA_HSM("RSA-HSM"),

	/** Elliptic curve. */
	EC("EC"),

	/** Elliptic curve, protected by an HSM. */
	EC_HSM("EC-HSM"),

	/** Symmetric. */
	OCT("oct"),

	/** Symmetric, protected by an HSM. */
	OCT_HSM("oct-HSM");

	@EnumeratedValue
	private final String word;

	KeyType(String word) {
		this.word = word;
	}

	/** The type with a name, whatever its case. */
	static KeyType named(String name) {
		return Stream.of(values()).filter((type) -> type.word.equalsIgnoreCase(name)).findFirst().orElseThrow();
	}

	@Override
	@JsonValue
	public String toString() {
		return this.word;
	}

}
