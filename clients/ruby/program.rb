# Asks the catalog with the client that openapi-generator makes for Ruby; the argument is the server's address.
require 'json'
require 'uri'
require 'openapi_client'

server = URI(ARGV[0])
OpenapiClient.configure do |configuration|
  configuration.scheme = server.scheme
  configuration.host = "#{server.host}:#{server.port}"
end
services = OpenapiClient::ServicesApi.new

databases = services.list_services(category: ['databases'], managed_hsm: [OpenapiClient::Support::SUPPORTED])
puts "databases with Managed HSM: #{databases.items.size}"

sql = services.get_service('azure-sql-database')
puts "#{sql.name}: #{sql.key_vault.support}, #{sql.key_vault.key_constraints.first.bits} bits"

renamed = OpenapiClient::ChangesApi.new.list_changes(kind: [OpenapiClient::ChangeKind::RENAMED])
puts "renamed since the pinned edition: #{renamed.total}"

names = OpenapiClient::NameList.new(names: %w[cosmos synapse])
OpenapiClient::NamesApi.new.look_up_services(names).items.each { |result| puts "#{result.input}: #{result.status}" }

inventory = "NAME,TYPE\nbatch,Microsoft.Batch/batchAccounts\n"
coverage = OpenapiClient::CoverageApi.new.check_inventory(OpenapiClient::KeyStore::MANAGED_HSM, inventory)
coverage.items.each { |resource| puts "#{resource.resource}: #{resource.verdict}" }

begin
  services.get_service('azure-sql-databse')
rescue OpenapiClient::ApiError => e
  problem = JSON.parse(e.response_body)
  puts "#{e.code} #{problem['type']}, meant: #{problem['suggestions'][0]['id']}"
end
