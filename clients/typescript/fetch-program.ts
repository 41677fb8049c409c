// Asks the catalog with the client that openapi-generator makes (typescript-fetch); the argument is the server's address.
import { ChangeKind, ChangesApi, Configuration, CoverageApi, KeyStore, NamesApi, ProblemFromJSON, ResponseError, ServicesApi, Support } from "./generated/fetch";

async function main(server: string) {
  const configuration = new Configuration({ basePath: server });
  const services = new ServicesApi(configuration);

  const databases = await services.listServices({ category: ["databases"], managedHsm: [Support.Supported] });
  console.log(`databases with Managed HSM: ${databases.items.length}`);

  const sql = await services.getService({ id: "azure-sql-database" });
  console.log(`${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await new ChangesApi(configuration).listChanges({ kind: [ChangeKind.Renamed] });
  console.log(`renamed since the pinned edition: ${renamed.total}`);

  const found = await new NamesApi(configuration).lookUpServices({ nameList: { names: ["cosmos", "synapse"] } });
  found.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
  const coverage = await new CoverageApi(configuration).checkInventory({ keyStore: KeyStore.ManagedHsm, body: inventory });
  coverage.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  try {
    await services.getService({ id: "azure-sql-databse" });
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    const problem = ProblemFromJSON(await error.response.json());
    console.log(`${problem.status} ${problem.type}, meant: ${problem.suggestions?.[0]?.id}`);
  }
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
