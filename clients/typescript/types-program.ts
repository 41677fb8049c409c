// Asks the catalog with openapi-fetch and the types that openapi-typescript makes; the argument is the server's address.
import createClient from "openapi-fetch";
import type { paths } from "./generated/schema";

async function main(server: string) {
  const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: server });

  const databases = await client.GET("/api/v1/services", {
    params: { query: { category: ["databases"], managedHsm: ["supported"] } },
  });
  console.log(`databases with Managed HSM: ${databases.data?.items.length}`);

  const sql = await client.GET("/api/v1/services/{id}", { params: { path: { id: "azure-sql-database" } } });
  console.log(`${sql.data?.name}: ${sql.data?.keyVault.support}, ${sql.data?.keyVault.keyConstraints[0]?.bits} bits`);

  const renamed = await client.GET("/api/v1/changes", { params: { query: { kind: ["renamed"] } } });
  console.log(`renamed since the pinned edition: ${renamed.data?.total}`);

  const found = await client.POST("/api/v1/lookup", { body: { names: ["cosmos", "synapse"] } });
  found.data?.items.forEach((result) => console.log(`${result.input}: ${result.status}`));

  const coverage = await client.POST("/api/v1/coverage", {
    params: { query: { keyStore: "managed_hsm" } },
    body: "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n",
    bodySerializer: (inventory) => inventory,
  });
  coverage.data?.items.forEach((resource) => console.log(`${resource.resource}: ${resource.verdict}`));

  const misspelled = await client.GET("/api/v1/services/{id}", { params: { path: { id: "azure-sql-databse" } } });
  const problem = misspelled.error;
  console.log(`${problem?.status} ${problem?.type}, meant: ${problem?.suggestions?.[0]?.id}`);
}

main(process.argv[2] ?? "http://localhost:8080").catch((error) => {
  console.error(error);
  process.exit(1);
});
