// Asks the catalog with the client that swagger-typescript-api makes; the argument is the server's address.
import { Api, ChangeKind, KeyStore, Support, type HttpResponse, type Problem, type ServiceDetail } from "./generated/swagger/api";

async function main(server: string) {
  const { api } = new Api({ baseUrl: server });

  const databases = await api.listServices({ category: ["databases"], managedHsm: [Support.Supported] });
  console.log(`databases with Managed HSM: ${databases.data.items.length}`);

  const { data: sql } = await api.getService("azure-sql-database");
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await api.listChanges({ kind: [ChangeKind.Renamed] });
  console.log(`renamed since the pinned edition: ${renamed.data.total}`);

  const found = await api.lookUpServices({ names: ["cosmos", "synapse"] });
  found.data.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await api.checkInventory({ keyStore: KeyStore.ManagedHsm }, inventory);
  coverage.data.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  try {
    await api.getService("azure-sql-databse");
  } catch (error) {
    const { error: problem } = error as HttpResponse<ServiceDetail, Problem>;
    console.log(`${problem.status} ${problem.type}, meant: ${problem.suggestions?.[0]?.id}`);
  }
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
