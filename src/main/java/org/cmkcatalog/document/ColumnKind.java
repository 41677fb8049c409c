package org.cmkcatalog.document;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table is about. A header says so by its words. */
enum ColumnKind {

	/** The names of services. */
	SERVICE,

	/** Customer-managed keys in any key store, as in editions until 2023. */
	CUSTOMER_MANAGED,

	/** Customer-managed keys in Key Vault. */
	KEY_VAULT,

	/** Customer-managed keys in Managed HSM. */
	MANAGED_HSM,

	/** Links to documentation. */
	DOCUMENTATION,

	/** Other kinds of encryption, which the catalog does not record. */
	OTHER;

	/** The kind of a column, by the text of its header; nothing if it is unknown. */
	static Optional<ColumnKind> of(String header) {
		String words = header.toLowerCase(Locale.ROOT).replace('-', ' ');
		boolean isKeyVault = words.contains("key vault");
		boolean isManagedHsm = words.contains("managed hsm");
		if (words.contains("client side") || words.contains("service managed")) {
			return Optional.of(OTHER);
		}
		if (isKeyVault != isManagedHsm) {
			return Optional.of(isKeyVault ? KEY_VAULT : MANAGED_HSM);
		}
		if (isKeyVault || words.contains("customer managed key")) {
			return Optional.of(CUSTOMER_MANAGED);
		}
		if (words.contains("documentation")) {
			return Optional.of(DOCUMENTATION);
		}
		return words.contains("product") || words.contains("service") ? Optional.of(SERVICE) : Optional.empty();
	}

}
