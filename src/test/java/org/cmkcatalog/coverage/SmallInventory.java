package org.cmkcatalog.coverage;

/** A small inventory with a resource for each sort of verdict and of key. */
final class SmallInventory {

	/** For Managed HSM: supported, not listed, ambiguous, unknown, and no data. */
	static final String JSON = """
			[{"id": "/subscriptions/0/resourceGroups/rg-a/providers/Microsoft.DocumentDB/databaseAccounts/cosmos",
			  "name": "cosmos", "resourceGroup": "rg-a", "type": "Microsoft.DocumentDB/databaseAccounts",
			  "properties": {"keyVaultKeyUri": "https://stores.vault.azure.net/keys/first"}},
			 {"name": "batch", "resourceGroup": "RG-A", "type": "Microsoft.Batch/batchAccounts",
			  "properties": {"encryption": {"keySource": "Microsoft.Batch"}}},
			 {"name": "hub", "resourceGroup": "rg-b", "type": "Microsoft.EventHub/namespaces",
			  "properties": {"encryption": {"keySource": "Microsoft.KeyVault",
			   "keyVaultProperties": [{"keyName": "second", "keyVaultUri": "https://stores.managedhsm.azure.net"}]}}},
			 {"name": "instance", "type": "Microsoft.Sql/managedInstances"},
			 {"name": "function", "type": "Microsoft.Web/sites", "kind": "functionapp"},
			 {"name": "san", "type": "Microsoft.ElasticSan/elasticSans"},
			 {"name": "thing", "type": "Contoso.Unknown/things"},
			 {"name": "other thing", "type": "contoso.unknown/Things"},
			 {"name": "network", "type": "Microsoft.Network/virtualNetworks"}]
			""";

	private SmallInventory() {
	}

}
