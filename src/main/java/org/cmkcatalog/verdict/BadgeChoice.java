package org.cmkcatalog.verdict;

import jakarta.validation.constraints.NotNull;
import org.cmkcatalog.document.KeyStore;

/**
 * What a badge is about.
 *
 * @param keyStore the key store
 */
record BadgeChoice(@NotNull(message = "is missing; it should be key_vault or managed_hsm") KeyStore keyStore) {

}
