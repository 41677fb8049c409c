package org.cmkcatalog.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;

/**
 * What is required of services: that they take a customer-managed key from a key store.
 *
 * @param keyStore the key store that the key is kept in
 * @param keyType the type of the key, in upper or lower case; left out if it does not
 * matter
 * @param keyBits the size of the key in bits, 1 to 65536; left out if it does not matter
 * @param failOn verdicts that are answered with a problem and the status 422, so that a
 * pipeline stops
 */
public record Requirement(@NotNull(message = "is missing; it should be key_vault or managed_hsm") KeyStore keyStore,
		@Nullable KeyType keyType, @Min(value = 1, message = Requirement.BITS) @Max(value = Requirement.MAX_BITS,
				message = Requirement.BITS) @Nullable Integer keyBits,
		Set<Verdict> failOn) {

	/** The longest key, in bits. */
	public static final int MAX_BITS = 65536;

	/** What the size of a key should be, behind its name. */
	public static final String BITS = "should be a number of bits from 1 to 65536";

	public Requirement {
		failOn = Objects.requireNonNullElse(failOn, Set.of());
	}

	/** What is required, in words: the key store, and the key if it matters. */
	public static String inWords(KeyStore keyStore, @Nullable KeyType keyType, @Nullable Integer keyBits) {
		return Stream.of(keyStore, keyType, (keyBits != null) ? keyBits + " bits" : null)
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(", "));
	}

	private boolean namesKey() {
		return this.keyType != null || this.keyBits != null;
	}

	/**
	 * What a cell leaves open of the key, in a sentence; nothing if it states this key,
	 * or if no key is required and it states none. Silence is never a "no".
	 */
	Optional<String> openIn(SupportCell cell) {
		List<KeyConstraint> stated = cell.keyConstraints();
		if (namesKey() ? stated.stream().anyMatch(this::isMetBy) : stated.isEmpty()) {
			return Optional.empty();
		}
		if (stated.isEmpty()) {
			return Optional.of(openInWords(cell));
		}
		boolean isOfType = stated.stream().anyMatch((key) -> this.keyType == null || this.keyType == key.keyType());
		return Optional
			.of("The cell states %s; %s.".formatted(inWords(stated), isOfType ? openSize(stated) : openType(stated)));
	}

	/** A cell may name a key type without a size, such as "all RSA lengths". */
	private String openInWords(SupportCell cell) {
		List<String> words = List.of(cell.asWritten().split("[^A-Za-z-]+"));
		boolean namesType = Stream.of(KeyType.values()).anyMatch((type) -> words.contains(type.toString()));
		if (!namesType) {
			return "%s no key %s, so the page does not say whether %s work.".formatted(
					(cell.note() != null) ? "Apart from its note, the cell states" : "The cell states",
					(this.keyType == null) ? "size" : (this.keyBits == null) ? "type" : "type and size", keysInWords());
		}
		boolean isNamed = this.keyType == null || words.contains(this.keyType.toString());
		return isNamed
				? "The cell says '%s' and states no one size: read whether that includes %s."
					.formatted(cell.asWritten(), keysInWords())
				: "The cell says '%s'; it does not speak of %s keys.".formatted(cell.asWritten(), this.keyType);
	}

	private static String inWords(List<KeyConstraint> stated) {
		return stated.stream().map(KeyConstraint::inWords).collect(Collectors.joining(", "));
	}

	private static String openSize(List<KeyConstraint> stated) {
		return (stated.size() == 1) ? "the page does not say whether that is the least or the most"
				: "the page does not say whether other sizes work";
	}

	/** An RSA-HSM key is an RSA key, so what is stated of RSA is about it. */
	private String openType(List<KeyConstraint> stated) {
		KeyType type = Objects.requireNonNull(this.keyType);
		List<KeyConstraint> inSoftware = stated.stream()
			.filter((key) -> type.toString().equals(key.keyType() + "-HSM"))
			.toList();
		if (inSoftware.isEmpty()) {
			return "it does not speak of %s keys".formatted(type);
		}
		boolean isOfSize = inSoftware.stream().anyMatch((key) -> this.keyBits == null || this.keyBits == key.bits());
		return isOfSize ? "it does not speak of keys that an HSM protects (%s)".formatted(type)
				: "%s, and it does not speak of keys that an HSM protects (%s)".formatted(openSize(inSoftware), type);
	}

	/** The keys that are required, for example: RSA keys of 3072 bits. */
	public String keysInWords() {
		return Stream
			.of((this.keyType != null) ? this.keyType.toString() : "", "keys",
					(this.keyBits != null) ? "of %d bits".formatted(this.keyBits) : "")
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private boolean isMetBy(KeyConstraint stated) {
		return (this.keyType == null || this.keyType == stated.keyType())
				&& (this.keyBits == null || this.keyBits == stated.bits());
	}

}
