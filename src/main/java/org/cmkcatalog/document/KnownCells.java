package org.cmkcatalog.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What texts of cells mean that the grammar of cells does not cover. Footnote markers and
 * links are no part of a text.
 */
public final class KnownCells {

	private final Map<String, Meaning> keyVault = new HashMap<>();

	private final Map<String, Meaning> managedHsm = new HashMap<>();

	/** Knows no text yet. */
	public KnownCells() {
	}

	/**
	 * What makes texts the same: capital letters, blanks and a full stop do not count.
	 * @param text the text of a cell
	 * @return the text for comparison
	 */
	static String key(String text) {
		String plain = CellText.stripped(CellText.withPlainBlanks(text)).toLowerCase(Locale.ROOT);
		return plain.endsWith(".") ? plain.substring(0, plain.length() - 1).stripTrailing() : plain;
	}

	/**
	 * Adds a text. Its meaning in a column about Managed HSM may be added apart from that
	 * in other columns.
	 * @param text the text of a cell
	 * @param meaning what it means
	 * @return whether it was not known yet
	 */
	public boolean add(String text, Meaning meaning) {
		boolean isAboutManagedHsm = meaning.keyVault() == null;
		return (isAboutManagedHsm ? this.managedHsm : this.keyVault).putIfAbsent(key(text), meaning) == null;
	}

	/** What a text means in a column about Key Vault or about all key stores. */
	Optional<Meaning> inKeyVault(String text) {
		return Optional.ofNullable(this.keyVault.get(key(text)));
	}

	/** What a text means in a column about Managed HSM. */
	Optional<Meaning> inManagedHsm(String text) {
		Meaning own = this.managedHsm.get(key(text));
		return Optional.ofNullable(own).or(() -> inKeyVault(text).filter((meaning) -> meaning.managedHsm() != null));
	}

	/**
	 * What a text means.
	 *
	 * @param keyVault what it says of Key Vault; null if it does not mention it
	 * @param managedHsm what it says of Managed HSM; null if it does not mention it
	 * @param keys the key types and sizes that it states
	 * @param note what else it says; null if nothing
	 */
	public record Meaning(@Nullable Support keyVault, @Nullable Support managedHsm, List<KeyConstraint> keys,
			@Nullable String note) {

	}

}
