// Asks the catalog with the client that Hey API makes (@hey-api/openapi-ts); the argument is the server's address.
import { checkInventory, getService, listChanges, listServices, lookUpServices } from "./generated/hey-api";
import { client } from "./generated/hey-api/client.gen";

async function main(server: string) {
  client.setConfig({ baseUrl: server });

  const databases = await listServices({ query: { category: ["databases"], managedHsm: ["supported"] }, throwOnError: true });
  console.log(`databases with Managed HSM: ${databases.data.items.length}`);

  const { data: sql } = await getService({ path: { id: "azure-sql-database" }, throwOnError: true });
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await listChanges({ query: { kind: ["renamed"] }, throwOnError: true });
  console.log(`renamed since the pinned edition: ${renamed.data.total}`);

  const found = await lookUpServices({ body: { names: ["cosmos", "synapse"] }, throwOnError: true });
  found.data.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await checkInventory({ query: { keyStore: "managed_hsm" }, body: inventory, throwOnError: true });
  coverage.data.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  const { error: problem } = await getService({ path: { id: "azure-sql-databse" } });
  console.log(`${problem?.status} ${problem?.type}, meant: ${problem?.suggestions?.[0]?.id}`);
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
