package org.cmkcatalog.inventory;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of the key that encrypts a resource. An explicit statement, such
 * as {@code keySource}, decides; without one, the address of a key, or of a vault
 * together with the name of a key, means a customer-managed key. Keys that an application
 * uses itself, and secrets, are no evidence.
 */
final class KeyEvidence {

	/** Parts of a definition that are about other things than its own encryption. */
	private static final Pattern FOREIGN = Pattern.compile(
			"secret|accesskey|appsetting|connectionstring|environment|siteconfig|credential|definition|output|previouskeys|(?:^|/)tags(?:/|$)");

	/** One of these is in the path of every value that is about a key. */
	private static final List<String> ABOUT_KEYS = List.of("key", "encrypt", "customermanaged", "cmk", "cmek", "kek",
			"vaulturi", "vaultbaseurl", "managedhsm");

	/** A workspace for machine learning keeps its secrets in this vault. */
	private static final String VAULT_OF_SECRETS = "properties/keyvault";

	private static final List<String> VAULTS = List.of("keyvaulturi", "keyvaulturl", "vaultbaseurl", "keyvaultbaseurl",
			"vaulturi");

	/** What names a key where its value is an expression. */
	private static final Pattern KEYS = Pattern
		.compile("keyvaultkeyuri|keyvaultkeyid|managedhsmkeyid|keyidentifier|keyencryptionkeyurl|keyuri|keyurl");

	private static final Pattern STATEMENTS = Pattern.compile(
			".*keysource|(?:.*/)?(?:serverkeytype|kektype|encryptiontype)|(?:.*/)?(?:dataencryption|encryption)/type|"
					+ "(?:.*/)?encryption|(?:properties/)?source");

	private static final Pattern SWITCHES = Pattern
		.compile("(?:.*/)?(?:encryption/status|encryption/enabled|iscmekenabled)");

	private @Nullable Boolean statement;

	private final Set<@Nullable KeyStore> addressed = new HashSet<>();

	private final Set<@Nullable KeyStore> identified = new HashSet<>();

	private boolean hasKey;

	private boolean hasVault;

	private boolean hasKeyName;

	private final Set<String> encryptionSets = new LinkedHashSet<>();

	/** Whether a part is about something other than the encryption of the resource. */
	static boolean isForeign(String path) {
		return FOREIGN.matcher(path).find();
	}

	/** Whether a value may be evidence. */
	static boolean wants(String path) {
		return (ABOUT_KEYS.stream().anyMatch(path::contains) || path.endsWith("source") || path.endsWith("/uri"))
				&& !isForeign(path);
	}

	/** Takes in a value; blank if there is none. */
	void leaf(String path, String value) {
		if (value.isBlank() || !wants(path)) {
			return;
		}
		Optional<KeyAddress> address = KeyAddress.of(value);
		String last = LeafPath.last(path);
		if (address.isPresent()) {
			this.addressed.add(address.get().keyStore());
			this.hasKey |= address.get().isKey();
			this.hasVault |= VAULTS.contains(last);
		}
		else if (isExpression(value)) {
			expression(last);
		}
		else if (KeyAddress.ofStore(value) != null && !path.equals(VAULT_OF_SECRETS)) {
			this.identified.add(KeyAddress.ofStore(value));
		}
		this.hasKeyName |= last.equals("keyname") || path.endsWith("cmk/key/name");
		if (last.equals("diskencryptionsetid") || path.endsWith("diskencryptionset/id")) {
			this.encryptionSets.add(value);
		}
		state(path, value.toLowerCase(Locale.ROOT));
	}

	/** Takes in that a key, or the vault that it is in, is computed. */
	private void expression(String last) {
		boolean isVault = VAULTS.contains(last);
		boolean isKey = KEYS.matcher(last).matches();
		this.hasVault |= isVault;
		this.hasKey |= isKey;
		if (isVault || isKey) {
			this.addressed.add(null);
		}
	}

	private static boolean isExpression(String value) {
		return value.startsWith("[") && value.endsWith("]");
	}

	private void state(String path, String value) {
		if (isExpression(value)) {
			return;
		}
		if (SWITCHES.matcher(path).matches()) {
			if (value.equals("disabled") || value.equals("false")) {
				state(false);
			}
			else if (value.equals("enabled") || path.endsWith("iscmekenabled")) {
				state(true);
			}
		}
		else if (STATEMENTS.matcher(path).matches()) {
			if (value.contains("keyvault") || value.contains("customer")) {
				state(true);
			}
			else if (value.matches(".*(?:microsoft|platform|system|servicemanaged).*|default")) {
				state(false);
			}
		}
	}

	/** Of two keys of one resource, the customer's counts. */
	private void state(boolean isCustomerManaged) {
		this.statement = isCustomerManaged || Boolean.TRUE.equals(this.statement);
	}

	/** Takes in that a value is set but not known yet. */
	void unknown(String path) {
		if (wants(path) && KEYS.matcher(LeafPath.last(path)).matches()) {
			this.hasKey = true;
		}
		if (LeafPath.last(path).equals("diskencryptionsetid")) {
			this.encryptionSets.add("");
		}
	}

	/** Takes in that the definition as a whole sets a customer-managed key. */
	void setsKey() {
		this.hasKey = true;
	}

	/** The ids of the disk encryption sets that hold keys; blank if one is not known. */
	Set<String> encryptionSets() {
		return this.encryptionSets;
	}

	/** The key that is in use. */
	KeyUse use() {
		boolean isShown = this.hasKey || (this.hasVault && this.hasKeyName) || !this.encryptionSets.isEmpty();
		Boolean isCustomerManaged = (this.statement != null || !isShown) ? this.statement : Boolean.TRUE;
		return Boolean.TRUE.equals(isCustomerManaged) ? new KeyUse(true, keyStore())
				: (isCustomerManaged != null) ? new KeyUse(false, null) : KeyUse.UNKNOWN;
	}

	/** An address of a key tells more than the id of a vault. */
	private @Nullable KeyStore keyStore() {
		KeyStore store = KeyUse.weakest(this.addressed);
		return (store != null) ? store : KeyUse.weakest(this.identified);
	}

}
