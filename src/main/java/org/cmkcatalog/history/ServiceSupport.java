package org.cmkcatalog.history;

import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;

/**
 * A service that came or went, with its support.
 *
 * @param id id of the service
 * @param name its name in the edition
 * @param keyVault its support in Key Vault
 * @param managedHsm its support in Managed HSM
 */
public record ServiceSupport(String id, String name, StatedSupport keyVault, StatedSupport managedHsm) {

	static ServiceSupport of(ListedService service) {
		return new ServiceSupport(service.id(), service.name(), StatedSupport.of(service, KeyStore.KEY_VAULT),
				StatedSupport.of(service, KeyStore.MANAGED_HSM));
	}

	/** For example: key_vault supported, managed_hsm not_listed. */
	String supportInWords() {
		return "%s %s, %s %s".formatted(KeyStore.KEY_VAULT, this.keyVault, KeyStore.MANAGED_HSM, this.managedHsm);
	}

	String inWords() {
		return "%s (%s)".formatted(this.name, supportInWords());
	}

}
