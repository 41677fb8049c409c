import org.openapitools.client.apis.ChangesApi
import org.openapitools.client.apis.CoverageApi
import org.openapitools.client.apis.NamesApi
import org.openapitools.client.apis.ServicesApi
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.models.ChangeKind
import org.openapitools.client.models.KeyStore
import org.openapitools.client.models.NameList
import org.openapitools.client.models.Problem
import org.openapitools.client.models.Support

/** Asks the catalog with the client that openapi-generator makes for Kotlin; the argument is the server's address. */
fun main(arguments: Array<String>) {
    val server = arguments[0]
    val services = ServicesApi(server)

    val databases = services.listServices(category = listOf("databases"), managedHsm = listOf(Support.supported))
    println("databases with Managed HSM: ${databases.items.size}")

    val sql = services.getService("azure-sql-database")
    println("${sql.name}: ${sql.keyVault.support}, ${sql.keyVault.keyConstraints.first().bits} bits")

    val renamed = ChangesApi(server).listChanges(kind = listOf(ChangeKind.renamed))
    println("renamed since the pinned edition: ${renamed.total}")

    val found = NamesApi(server).lookUpServices(NameList(names = listOf("cosmos", "synapse")))
    found.items.forEach { println("${it.input}: ${it.status}") }

    val inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n"
    val coverage = CoverageApi(server).checkInventory(KeyStore.managed_hsm, inventory)
    coverage.items.forEach { println("${it.resource}: ${it.verdict}") }

    try {
        services.getService("azure-sql-databse")
    } catch (exception: ClientException) {
        val body = (exception.response as ClientError<*>).body as String
        val problem = Serializer.moshi.adapter(Problem::class.java).fromJson(body)!!
        println("${exception.statusCode} ${problem.type}, meant: ${problem.suggestions?.first()?.id}")
    }
}
