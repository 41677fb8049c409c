<?php
// Asks the catalog with the client that openapi-generator makes for PHP; the argument is the server's address.
use GuzzleHttp\Client;
use OpenAPI\Client\Api\ChangesApi;
use OpenAPI\Client\Api\CoverageApi;
use OpenAPI\Client\Api\NamesApi;
use OpenAPI\Client\Api\ServicesApi;
use OpenAPI\Client\ApiException;
use OpenAPI\Client\Configuration;
use OpenAPI\Client\Model\ChangeKind;
use OpenAPI\Client\Model\KeyStore;
use OpenAPI\Client\Model\NameList;
use OpenAPI\Client\Model\Support;

$client = new Client();
$configuration = Configuration::getDefaultConfiguration()->setHost($argv[1]);
$services = new ServicesApi($client, $configuration);

$databases = $services->listServices(category: ['databases'], managed_hsm: [Support::SUPPORTED]);
printf("databases with Managed HSM: %d\n", count($databases->getItems()));

$sql = $services->getService('azure-sql-database');
$keyVault = $sql->getKeyVault();
printf("%s: %s, %d bits\n", $sql->getName(), $keyVault->getSupport(), $keyVault->getKeyConstraints()[0]->getBits());

$renamed = (new ChangesApi($client, $configuration))->listChanges(kind: [ChangeKind::RENAMED]);
printf("renamed since the pinned edition: %d\n", $renamed->getTotal());

$found = (new NamesApi($client, $configuration))->lookUpServices(new NameList(['names' => ['cosmos', 'synapse']]));
foreach ($found->getItems() as $result) {
    printf("%s: %s\n", $result->getInput(), $result->getStatus());
}

$inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n";
$coverage = (new CoverageApi($client, $configuration))->checkInventory(KeyStore::MANAGED_HSM, $inventory);
foreach ($coverage->getItems() as $resource) {
    printf("%s: %s\n", $resource->getResource(), $resource->getVerdict());
}

try {
    $services->getService('azure-sql-databse');
} catch (ApiException $exception) {
    $problem = $exception->getResponseObject();
    printf("%d %s, meant: %s\n", $exception->getCode(), $problem->getType(), $problem->getSuggestions()[0]->getId());
}
