package org.cmkcatalog.inventory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmkcatalog.inventory.InventoryTexts.only;

/** Inventories with letters that have more characters in lower case. */
class LetterCaseTests {

	@Test
	void linkWhenTheGroupIsIstanbulIsOfTheResource() {
		InventoryResource resource = only(
				"""
						NAME,TYPE,RESOURCE LINK
						a,Storage account,https://portal.azure.com/#@t/resource/subscriptions/s/resourceGroups/İstanbul/providers/Microsoft.Storage/storageAccounts/a/overview
						""");
		assertThat(resource.azureType()).hasToString("Microsoft.Storage/storageAccounts");
		assertThat(resource.resourceGroup()).isEqualTo("İstanbul");
	}

	@Test
	void extensionWhenWhatItExtendsHasSuchLettersHasItsOwnType() {
		InventoryResource resource = only("""
				{"contentVersion": "1", "resources": [
				 {"type": "A.B/İİİİİİİİ/providers/locks", "name": "İstanbul/Microsoft.Authorization/l"}]}""");
		assertThat(resource.azureType()).hasToString("Microsoft.Authorization/locks");
	}

}
