// Asks the catalog with the client that openapi-zod-client makes (Zodios); the argument is the server's address.
import { isAxiosError } from "axios";
import { createApiClient } from "./generated/zodios";

async function main(server: string) {
  const catalog = createApiClient(server);

  const databases = await catalog.listServices({ queries: { category: ["databases"], managedHsm: ["supported"] } });
  console.log(`databases with Managed HSM: ${databases.items.length}`);

  const sql = await catalog.getService({ params: { id: "azure-sql-database" } });
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await catalog.listChanges({ queries: { kind: ["renamed"] } });
  console.log(`renamed since the pinned edition: ${renamed.total}`);

  const found = await catalog.lookUpServices({ names: ["cosmos", "synapse"] });
  found.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await catalog.checkInventory(inventory, { queries: { keyStore: "managed_hsm" } });
  coverage.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  try {
    await catalog.getService({ params: { id: "azure-sql-databse" } });
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    const problem = error.response?.data;
    console.log(`${problem.status} ${problem.type}, meant: ${problem.suggestions[0].id}`);
  }
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
