// Asks the catalog with the client that orval makes (axios); the argument is the server's address.
import axios, { isAxiosError, type AxiosResponse } from "axios";
import { ChangeKind, KeyStore, Support, checkInventory, getService, listChanges, listServices, lookUpServices } from "./generated/orval";
import type { ChangeList, Coverage, Lookup, Problem, ServiceDetail, ServiceList } from "./generated/orval";

async function main(server: string) {
  axios.defaults.baseURL = server;

  // an answer can also be text (format=csv), so that the type of the one that is asked for has to be said
  const databases = await listServices<AxiosResponse<ServiceList>>({ category: ["databases"], managedHsm: [Support.supported] });
  console.log(`databases with Managed HSM: ${databases.data.items.length}`);

  const { data: sql } = await getService<AxiosResponse<ServiceDetail>>("azure-sql-database");
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await listChanges<AxiosResponse<ChangeList>>({ kind: [ChangeKind.renamed] });
  console.log(`renamed since the pinned edition: ${renamed.data.total}`);

  const found = await lookUpServices<AxiosResponse<Lookup>>({ names: ["cosmos", "synapse"] });
  found.data.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await checkInventory<AxiosResponse<Coverage>>(inventory, { keyStore: KeyStore.managed_hsm });
  coverage.data.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  try {
    await getService("azure-sql-databse");
  } catch (error) {
    if (!isAxiosError<Problem>(error)) throw error;
    const problem = error.response?.data;
    console.log(`${problem?.status} ${problem?.type}, meant: ${problem?.suggestions?.[0]?.id}`);
  }
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
