// Asks the catalog with the client that openapi-generator makes (typescript-axios); the argument is the server's address.
import { isAxiosError } from "axios";
import { ChangeKind, ChangesApi, Configuration, CoverageApi, KeyStore, NamesApi, type Problem, ServicesApi, Support } from "./generated/axios";

async function main(server: string) {
  const configuration = new Configuration({ basePath: server });
  const services = new ServicesApi(configuration);

  const databases = await services.listServices(["databases"], undefined, [Support.Supported]);
  console.log(`databases with Managed HSM: ${databases.data.items.length}`);

  const sql = (await services.getService("azure-sql-database")).data;
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await new ChangesApi(configuration).listChanges(undefined, undefined, [ChangeKind.Renamed]);
  console.log(`renamed since the pinned edition: ${renamed.data.total}`);

  const found = await new NamesApi(configuration).lookUpServices({ names: ["cosmos", "synapse"] });
  found.data.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await new CoverageApi(configuration).checkInventory(KeyStore.ManagedHsm, inventory);
  coverage.data.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  try {
    await services.getService("azure-sql-databse");
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
