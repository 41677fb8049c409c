// Asks the catalog with the client that openapi-generator makes for Go; the argument is the server's address.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"

	catalog "github.com/GIT_USER_ID/GIT_REPO_ID"
)

func main() {
	configuration := catalog.NewConfiguration()
	configuration.Servers = catalog.ServerConfigurations{{URL: os.Args[1]}}
	client := catalog.NewAPIClient(configuration)
	ctx := context.Background()

	databases, _, err := client.ServicesAPI.ListServices(ctx).
		Category([]string{"databases"}).
		ManagedHsm([]catalog.Support{catalog.SUPPORTED}).
		Execute()
	stopOn(err)
	fmt.Printf("databases with Managed HSM: %d\n", len(databases.Items))

	sql, _, err := client.ServicesAPI.GetService(ctx, "azure-sql-database").Execute()
	stopOn(err)
	fmt.Printf("%s: %s, %d bits\n", sql.Name, sql.KeyVault.Support, sql.KeyVault.KeyConstraints[0].Bits)

	renamed, _, err := client.ChangesAPI.ListChanges(ctx).Kind([]catalog.ChangeKind{catalog.RENAMED}).Execute()
	stopOn(err)
	fmt.Printf("renamed since the pinned edition: %d\n", renamed.Total)

	names := catalog.NameList{Names: []string{"cosmos", "synapse"}}
	found, _, err := client.NamesAPI.LookUpServices(ctx).NameList(names).Execute()
	stopOn(err)
	for _, result := range found.Items {
		fmt.Printf("%s: %s\n", result.Input, result.Status)
	}

	coverage, _, err := client.CoverageAPI.CheckInventory(ctx).
		KeyStore(catalog.MANAGED_HSM).
		Body("NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n").
		Execute()
	stopOn(err)
	for _, resource := range coverage.Items {
		fmt.Printf("%s: %s\n", resource.Resource, resource.Verdict)
	}

	_, _, err = client.ServicesAPI.GetService(ctx, "azure-sql-databse").Execute()
	var answered *catalog.GenericOpenAPIError
	if !errors.As(err, &answered) {
		log.Fatal("not a problem: ", err)
	}
	var problem catalog.Problem
	stopOn(json.Unmarshal(answered.Body(), &problem))
	fmt.Printf("%d %s, meant: %s\n", problem.Status, problem.Type, problem.Suggestions[0].Id)
}

func stopOn(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
