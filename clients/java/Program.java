import java.util.List;

import org.cmkcatalog.client.ApiClient;
import org.cmkcatalog.client.ApiException;
import org.cmkcatalog.client.api.ChangesApi;
import org.cmkcatalog.client.api.CoverageApi;
import org.cmkcatalog.client.api.NamesApi;
import org.cmkcatalog.client.api.ServicesApi;
import org.cmkcatalog.client.model.ChangeKind;
import org.cmkcatalog.client.model.KeyStore;
import org.cmkcatalog.client.model.LookupResult;
import org.cmkcatalog.client.model.NameList;
import org.cmkcatalog.client.model.Problem;
import org.cmkcatalog.client.model.Service;
import org.cmkcatalog.client.model.ServiceDetail;
import org.cmkcatalog.client.model.Support;

/** Asks the catalog with the generated Java client; the argument is the server's address. */
public class Program {

	public static void main(String[] arguments) throws Exception {
		ApiClient client = new ApiClient();
		client.updateBaseUri(arguments[0]);

		ServicesApi services = new ServicesApi(client);
		List<Service> databases = services.listServices(ServicesApi.APIListServicesRequest.newBuilder()
			.category(List.of("databases"))
			.managedHsm(List.of(Support.SUPPORTED))
			.build()).getItems();
		System.out.println("databases with Managed HSM: " + databases.size());

		ServiceDetail sql = services.getService(ServicesApi.APIGetServiceRequest.newBuilder().id("azure-sql-database").build());
		System.out.println(sql.getName() + ": " + sql.getKeyVault().getSupport() + ", "
				+ sql.getKeyVault().getKeyConstraints().get(0).getBits() + " bits");

		long renamed = new ChangesApi(client)
			.listChanges(ChangesApi.APIListChangesRequest.newBuilder().kind(List.of(ChangeKind.RENAMED)).build())
			.getTotal();
		System.out.println("renamed since the pinned edition: " + renamed);

		for (LookupResult result : new NamesApi(client)
			.lookUpServices(NamesApi.APILookUpServicesRequest.newBuilder()
				.nameList(new NameList().names(List.of("cosmos", "synapse")))
				.build())
			.getItems()) {
			System.out.println(result.getInput() + ": " + result.getStatus());
		}

		new CoverageApi(client)
			.checkInventory(CoverageApi.APICheckInventoryRequest.newBuilder()
				.keyStore(KeyStore.MANAGED_HSM)
				.body("NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n")
				.build())
			.getItems()
			.forEach((resource) -> System.out.println(resource.getResource() + ": " + resource.getVerdict()));

		try {
			services.getService(ServicesApi.APIGetServiceRequest.newBuilder().id("azure-sql-databse").build());
		}
		catch (ApiException ex) {
			Problem problem = client.getObjectMapper().readValue(ex.getResponseBody(), Problem.class);
			System.out.println(ex.getCode() + " " + problem.getType() + ", meant: " + problem.getSuggestions().get(0).getId());
		}
	}

}
