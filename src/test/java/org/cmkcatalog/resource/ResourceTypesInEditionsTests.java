package org.cmkcatalog.resource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.catalog.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What resource types mean in editions: those of inventories that people publish, with
 * what each file says of a resource, those of which nothing else is known, and those that
 * people type.
 */
@ServiceTest
class ResourceTypesInEditionsTests {

	private static final Path TABLES = Path.of("src/test/resources/resource-types");

	static final List<NamedCsvRecord> inInventories = ResourceTypeFiles.lines(TABLES.resolve("in-inventories.csv"));

	static final List<NamedCsvRecord> alone = ResourceTypeFiles.lines(TABLES.resolve("alone.csv"));

	static final List<NamedCsvRecord> asNames = ResourceTypeFiles.lines(TABLES.resolve("as-names.csv"));

	private final ResourceTypes types = ResourceTypeFiles.read();

	@Autowired
	private CurrentCatalog current;

	/** What a type means in an edition. */
	record Meaning(Relation relation, List<String> services) {

		static Meaning of(Optional<ResourceRule> rule, Edition edition) {
			ResourceRule found = rule.orElseThrow();
			List<String> services = listed(found.services(), edition);
			List<String> related = services.isEmpty() ? listed(found.otherwise(), edition) : services;
			return switch (found.relation()) {
				case NONE, NOT_A_DATA_STORE -> new Meaning(found.relation(), List.of());
				case EXACT -> new Meaning((related.size() > 1) ? Relation.ONE_OF : exactIfAny(related), related);
				case ONE_OF -> new Meaning(related.isEmpty() ? Relation.NONE : Relation.ONE_OF, related);
			};
		}

		private static Relation exactIfAny(List<String> services) {
			return services.isEmpty() ? Relation.NONE : Relation.EXACT;
		}

		private static List<String> listed(List<String> services, Edition edition) {
			return services.stream().filter((id) -> edition.service(id).isPresent()).toList();
		}

	}

	/** All Azure types of the tables. */
	static Stream<ResourceType> typesSeen() {
		return Stream.concat(alone.stream(), inInventories.stream())
			.flatMap((line) -> ResourceType.of(line.getField("type")).stream());
	}

	private Edition edition(String date) {
		return this.current.get().edition(LocalDate.parse(date)).orElseThrow();
	}

	private static Meaning expected(NamedCsvRecord line, String prefix) {
		return new Meaning(ResourceTypeFiles.relation(line.getField(prefix + "relation")),
				ResourceTypeFiles.ids(line.getField(prefix + "services")));
	}

	@ParameterizedTest
	@FieldSource("inInventories")
	void resourceWhenSomethingIsKnownOfItMeans(NamedCsvRecord line) {
		assertThat(meaning(line, edition("2024-07-19"))).isEqualTo(expected(line, ""));
		assertThat(meaning(line, edition("2026-05-15"))).isEqualTo(expected(line, "latest_"));
	}

	private Meaning meaning(NamedCsvRecord line, Edition edition) {
		Map<ResourceProperty, String> known = new EnumMap<>(ResourceProperty.class);
		if (line.getField("rest").equals("none")) {
			Stream.of(ResourceProperty.values()).forEach((property) -> known.put(property, ""));
		}
		known.putAll(ResourceTypeFiles.properties(line.getField("known")));
		String type = line.getField("type");
		Optional<TerraformType> terraform = this.types.terraformType(type);
		if (terraform.filter(TerraformType::isSetting).isPresent()) {
			return new Meaning(Relation.NOT_A_DATA_STORE, List.of());
		}
		terraform.ifPresent((found) -> known.putAll(found.properties()));
		ResourceType azure = terraform.map(TerraformType::type).or(() -> ResourceType.of(type)).orElseGet(() -> {
			TypeName name = this.types.named(type).orElseThrow();
			known.putAll(name.properties());
			return name.type();
		});
		return Meaning.of(this.types.rule(azure, known), edition);
	}

	@ParameterizedTest
	@FieldSource("alone")
	void typeWhenNothingElseIsKnownMeans(NamedCsvRecord line) {
		ResourceType type = ResourceType.of(line.getField("type")).orElseThrow();
		Optional<ResourceRule> rule = this.types.rule(type, Map.of());
		assertThat(Meaning.of(rule, edition("2024-07-19"))).isEqualTo(expected(line, ""));
		assertThat(Meaning.of(rule, edition("2026-05-15"))).isEqualTo(expected(line, "latest_"));
	}

	@ParameterizedTest
	@FieldSource("asNames")
	void typeWhenUsedAsANameMeans(NamedCsvRecord line) {
		ResourceType type = ResourceType.of(line.getField("type")).orElseThrow();
		List<String> services = ResourceTypeFiles.ids(line.getField("services"));
		assertThat(named(type, edition("2024-07-19"))).isEqualTo(services);
		assertThat(named(type, edition("2026-05-15")))
			.isEqualTo(ResourceTypeFiles.ids(line.getField("latest_services")));
	}

	private List<String> named(ResourceType type, Edition edition) {
		return this.types.rule(type, Map.of())
			.filter(ResourceRule::isName)
			.map((rule) -> Meaning.of(Optional.of(rule), edition).services())
			.orElse(List.of());
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					2019-07-02, Microsoft.ApiManagement/service,      '',                   exact,  api-management
					2019-07-02, Microsoft.DBforMariaDB/servers,       '',                   exact,  azure-sql-database-for-mariadb
					2019-07-02, Microsoft.EventGrid/systemTopics,     '',                   exact,  event-grid
					2023-05-05, Microsoft.CognitiveServices/accounts, kind=FormRecognizer,  exact,  azure-ai-services
					2023-05-05, Microsoft.Dashboard/grafana,          '',                   exact,  azure-managed-grafana
					2026-05-15, Microsoft.CognitiveServices/accounts, kind=LUIS,            exact,  azure-ai-services
					2026-05-15, Microsoft.CognitiveServices/accounts, kind=ComputerVision,  exact,  azure-ai-services
					2026-05-15, Microsoft.CognitiveServices/accounts, kind=ContentSafety,   exact,  content-safety-in-foundry-control-plane
					2024-07-19, Microsoft.Storage/storageAccounts,    kind=FileStorage,     exact,  file-premium-storage
					2026-05-15, Microsoft.Storage/storageAccounts,    kind=FileStorage,     exact,  file-storage
					2024-07-19, Microsoft.Storage/storageAccounts,    kind=BlobStorage,     one_of, blob-storage|archive-storage
					2024-07-19, Microsoft.Storage/storageAccounts,    kind=BlockBlobStorage; hierarchical namespace=false, exact, premium-blob-storage
					2024-07-19, Microsoft.Sql/servers,                'kind=v12.0,analytics', exact, azure-synapse-analytics
					2024-07-19, Microsoft.Sql/servers/databases,      'kind=',                one_of, azure-sql-database|azure-synapse-analytics-dedicated-sql-pool-formerly-sql-dw-only|sql-server-stretch-database
					2024-07-19, Microsoft.Sql/servers/databases,      'kind=; sku=; tier=',   exact,  azure-sql-database
					2024-07-19, Microsoft.Sql/servers/databases,      sku=DS100,            exact,  sql-server-stretch-database
					2024-07-19, Microsoft.Sql/servers/databases,      name=master (sql/master), not_a_data_store, ''
					2024-07-19, Microsoft.Web/sites/slots,            parent kind=functionapp, one_of, azure-functions|functions
					2024-07-19, Microsoft.Web/sites,                  'kind=app,linux',     exact,  app-service
					2024-07-19, Microsoft.Web/sites,                  kind=,                exact,  app-service
					2024-07-19, Microsoft.PowerPlatform/enterprisePolicies, kind=Lockbox,   not_a_data_store, ''
					2024-07-19, Microsoft.Storage/storageAccounts/fileServices/shares, parent kind=FileStorage, exact, file-premium-storage
					""")
	void typeWhenMoreIsKnownMeans(String date, String type, String known, String relation, String services) {
		Optional<ResourceRule> rule = this.types.rule(ResourceType.of(type).orElseThrow(),
				ResourceTypeFiles.properties(known));
		assertThat(Meaning.of(rule, edition(date)))
			.isEqualTo(new Meaning(ResourceTypeFiles.relation(relation), ResourceTypeFiles.ids(services)));
	}

}
