package org.cmkcatalog.inventory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cmkcatalog.document.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * The address of a key store, or of a key in it. The host tells which key store it is, in
 * the public cloud and in the sovereign ones.
 *
 * @param keyStore the key store
 * @param isKey whether the address is that of a key: {@code /keys/} and a name
 */
record KeyAddress(KeyStore keyStore, boolean isKey) {

	private static final int MAX_LENGTH = 1000;

	private static final Pattern ADDRESS = Pattern.compile(
			"https://[a-z0-9-]+\\.(vault|managedhsm)\\.(?:azure\\.net|azure\\.cn|usgovcloudapi\\.net|microsoftazure\\.de)"
					+ "(?::443)?(/keys/[^/]+(?:/[^/]*)?)?/?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern STORE = Pattern.compile("/providers/Microsoft\\.KeyVault/(vaults|managedHSMs)/[^/]+$",
			Pattern.CASE_INSENSITIVE);

	/** The key store whose resource id a text is; null if it is none. */
	static @Nullable KeyStore ofStore(String id) {
		Matcher matcher = STORE.matcher((id.length() <= MAX_LENGTH) ? id : "");
		return !matcher.find() ? null
				: matcher.group(1).equalsIgnoreCase("vaults") ? KeyStore.KEY_VAULT : KeyStore.MANAGED_HSM;
	}

	/** The address that a text is, or nothing. */
	static Optional<KeyAddress> of(String text) {
		Matcher matcher = ADDRESS.matcher((text.length() <= MAX_LENGTH) ? text.strip() : "");
		return matcher.matches() ? Optional
			.of(new KeyAddress(matcher.group(1).equalsIgnoreCase("vault") ? KeyStore.KEY_VAULT : KeyStore.MANAGED_HSM,
					matcher.group(2) != null))
				: Optional.empty();
	}

}
