package org.cmkcatalog.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
			"secret|accesskey|appsetting|connectionstring|environment|siteconfig|credential|definition|output|(?:^|/)tags(?:/|$)");

	/** One of these is in the path of every value that is about a key. */
	private static final List<String> ABOUT_KEYS = List.of("key", "encrypt", "customermanaged", "cmk", "cmek", "kek",
			"vaulturi", "vaultbaseurl", "managedhsm");

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

	private @Nullable KeyStore keyStore;

	private boolean hasKey;

	private boolean hasVault;

	private boolean hasKeyName;

	private @Nullable String encryptionSet;

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
			this.keyStore = address.get().keyStore();
			this.hasKey |= address.get().isKey();
			this.hasVault |= VAULTS.contains(last);
		}
		else if (isExpression(value)) {
			this.hasVault |= VAULTS.contains(last);
			this.hasKey |= KEYS.matcher(last).matches();
		}
		if (this.keyStore == null) {
			this.keyStore = KeyAddress.ofStore(value);
		}
		this.hasKeyName |= last.equals("keyname") || path.endsWith("cmk/key/name");
		if (last.equals("diskencryptionsetid") || path.endsWith("diskencryptionset/id")) {
			this.encryptionSet = value;
		}
		state(path, value.toLowerCase(Locale.ROOT));
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
			this.encryptionSet = "";
		}
	}

	/** Takes in that the definition as a whole sets a customer-managed key. */
	void setsKey() {
		this.hasKey = true;
	}

	/** The id of the disk encryption set that holds the key; null if there is none. */
	@Nullable String encryptionSet() {
		return this.encryptionSet;
	}

	/** The key that is in use. */
	KeyUse use() {
		boolean isShown = this.hasKey || (this.hasVault && this.hasKeyName) || this.encryptionSet != null;
		Boolean isCustomerManaged = (this.statement != null || !isShown) ? this.statement : Boolean.TRUE;
		return Boolean.TRUE.equals(isCustomerManaged) ? new KeyUse(true, this.keyStore)
				: (isCustomerManaged != null) ? new KeyUse(false, null) : KeyUse.UNKNOWN;
	}

}
