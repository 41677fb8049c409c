package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What resource-types.csv, terraform-types.csv and display-names.csv may say.
 */
class ResourceTypesTests {

	private static final String RULES = "type,condition,relation,services,otherwise,is_name,note,source";

	private static final String TERRAFORM = "terraform_type,azure_type,properties,is_setting,source";

	private static final String NAMES = "name,azure_type,properties,source";

	@TempDir
	private Path folder;

	private SeedData read(String file, String header, String... lines) throws IOException {
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		Files.copy(Path.of("seed-data/editions/2024-07-19.md"), editions.resolve("2024-07-19.md"));
		Files.writeString(this.folder.resolve(file), header + "\n" + String.join("\n", lines) + "\n");
		return SeedReader.read(this.folder.toString(), new PathMatchingResourcePatternResolver());
	}

	private void assertErrors(String file, String header, String lines, String... errors) {
		assertThatExceptionOfType(InvalidSeedException.class).isThrownBy(() -> read(file, header, lines.split(" / ")))
			.satisfies((ex) -> assertThat(ex.errors()).containsExactly(errors));
	}

	/** Every type that a Terraform type or a name of the portal leads to has a rule. */
	@Test
	void shippedTypesAreKnown() {
		SeedData shipped = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());
		assertThat(shipped.notes()).isEmpty();
		ResourceTypes types = shipped.resourceTypes();
		assertThat(types.rules()).isNotEmpty();
		assertThat(types.names()).isNotEmpty()
			.allSatisfy((name) -> assertThat(types.rule(name.type(), name.properties())).isPresent());
		assertThat(types.terraformType("azurerm_MSSQL_database").orElseThrow().type())
			.hasToString("Microsoft.Sql/servers/databases");
	}

	@Test
	void folderWithoutTheFilesHasNoTypes() throws IOException {
		ResourceTypes types = read("aliases.csv", "service,alias,kind,source").resourceTypes();
		assertThat(types.rules()).isEmpty();
		assertThat(types.terraformTypes()).isEmpty();
		assertThat(types.names()).isEmpty();
	}

	@Test
	void lineIsARule() throws IOException {
		ResourceRule rule = read("resource-types.csv", RULES,
				"Microsoft.Web/sites,kind is unknown,one_of,app-service|functions,batch,yes,\"One, or both\",a page")
			.resourceTypes()
			.rules()
			.get(0);
		assertThat(rule.type()).isEqualTo("Microsoft.Web/sites");
		assertThat(rule.condition().holds(Map.of())).isTrue();
		assertThat(rule.condition().holds(Map.of(ResourceProperty.KIND, "app"))).isFalse();
		assertThat(rule.relation()).isEqualTo(Relation.ONE_OF);
		assertThat(rule.services()).containsExactly("app-service", "functions");
		assertThat(rule.otherwise()).containsExactly("batch");
		assertThat(rule.isName()).isTrue();
		assertThat(rule.note()).isEqualTo("One, or both");
		assertThat(rule.source()).isEqualTo("a page");
	}

	@Test
	void serviceThatNoEditionListsIsLeftOutWithOneNote() throws IOException {
		SeedData data = read("resource-types.csv", RULES, "A.B/c,,exact,no-such|batch,,yes,,a page",
				"A.B/d,,exact,batch,no-such,yes,,a page");
		assertThat(data.resourceTypes().rules().get(0).services()).containsExactly("batch");
		assertThat(data.resourceTypes().rules().get(1).otherwise()).isEmpty();
		assertThat(data.notes()).containsExactly(
				"resource-types.csv:2: no edition lists a service with the id 'no-such', so it is left out of the file's lines");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					vaults,,exact,batch,,yes,,x            ! 'vaults' is not a resource type; it should be like Microsoft.Sql/servers/databases, or have one * at its beginning or end
					A.*/b,,exact,batch,,yes,,x             ! 'A.*/b' is not a resource type; it should be like Microsoft.Sql/servers/databases, or have one * at its beginning or end
					A.B/c,,about,batch,,yes,,x             ! the relation is 'about'; it should be one of [exact, one_of, none, not_a_data_store]
					A.B/c,,exact,Batch,,yes,,x             ! 'Batch' in services is not the id of a service; ids are separated by |
					A.B/c,,exact,batch,face|,yes,,x        ! '' in otherwise is not the id of a service; ids are separated by |
					A.B/c,,exact,,,yes,,x                  ! the relation is exact, and the line names no service
					A.B/c,,none,batch,,yes,,x              ! the relation is none, so the line should name no service
					A.B/c,,one_of,batch|face,batch,yes,,x  ! the line names a service twice
					A.B/c,,exact,batch,,maybe,,x           ! the is_name is 'maybe'; it should be yes or no
					A.B/c,,exact,batch,,yes,,              ! the line has no source; it should say where that is from
					A.B/c,colour is red,exact,batch,,yes,,x ! 'colour is red' is not a condition; it should be a property (kind, sku, tier, hierarchical namespace, name, parent kind), 'is', 'contains', 'starts with' or 'ends with', and values
					A.B/c,,exact,batch,,yes,x              ! the line has 7 fields; it should have 8: type,condition,relation,services,otherwise,is_name,note,source. A name with a comma needs quotes
					""")
	void ruleThatIsNotRightIsAnError(String line, String reason) {
		assertErrors("resource-types.csv", RULES, line, "resource-types.csv:2: " + reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			A.B/c,,exact,batch,,yes,,x / a.b/C,,none,,,yes,,x
			A.B/c,,exact,batch,,yes,,x / A.B/c,kind is a,none,,,yes,,x
			A.B/c,kind is a,exact,batch,,yes,,x / A.B/c,kind is A,none,,,yes,,x
			A.B/*,,exact,batch,,yes,,x / A.B/*,,none,,,yes,,x
			""")
	void ruleAfterOneThatAlwaysAppliesIsAnError(String lines) {
		assertErrors("resource-types.csv", RULES, lines,
				"resource-types.csv:3: the line never applies, because line 2 applies whenever it would");
	}

	@Test
	void ruleWithATextThatNoColumnHoldsIsAnError() {
		assertErrors("resource-types.csv", RULES, "A.B/%s,,exact,batch,,yes,,x".formatted("c".repeat(197)),
				"resource-types.csv:2: the type has 201 characters; at most 200 are allowed");
	}

	@Test
	void linesAreTypesOfTerraformAndNamesOfThePortal() throws IOException {
		ResourceTypes terraform = read("terraform-types.csv", TERRAFORM,
				"azurerm_thing,A.B/c,kind=functionapp; tier = ,yes,a page", "random_password,,,no,a page")
			.resourceTypes();
		assertThat(terraform.terraformType("azurerm_thing")).get()
			.satisfies((type) -> assertThat(type.type()).hasToString("A.B/c"))
			.satisfies((type) -> assertThat(type.properties())
				.isEqualTo(Map.of(ResourceProperty.KIND, "functionapp", ResourceProperty.TIER, "")))
			.satisfies((type) -> assertThat(type.isSetting()).isTrue());
		assertThat(terraform.terraformType("random_password").orElseThrow().type()).isNull();
		Files.delete(this.folder.resolve("editions/2024-07-19.md"));
		assertThat(read("display-names.csv", NAMES, "Function App,A.B/c,kind=functionapp,a page").resourceTypes()
			.named("function app")).get()
			.satisfies((name) -> assertThat(name.type()).hasToString("A.B/c"))
			.satisfies((name) -> assertThat(name.properties()).isEqualTo(Map.of(ResourceProperty.KIND, "functionapp")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					Thing,A.B/c,,no,x                 ! 2: 'Thing' is not a resource type of Terraform; it should be like azurerm_mssql_database
					a_thing,c,,no,x                   ! 2: 'c' is not a resource type; it should be like Microsoft.Sql/servers/databases
					a_thing,A.B/c,kind: x,no,x        ! 2: 'kind: x' is not a property with its value; it should be one of [kind, sku, tier, hierarchical namespace, name, parent kind], an equals sign and a value
					a_thing,A.B/c,kind=x; kind=y,no,x ! 2: the property 'kind' has two values
					a_thing,A.B/c,,,x                 ! 2: the is_setting is ''; it should be yes or no
					a_thing,A.B/c,,no,                ! 2: the line has no source; it should say where that is from
					a_thing,A.B/c,,no,x / a_thing,A.B/c,,no,y ! 3: 'a_thing' is already in line 2
					""")
	void terraformTypeThatIsNotRightIsAnError(String lines, String reason) {
		assertErrors("terraform-types.csv", TERRAFORM, lines, "terraform-types.csv:" + reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					Thing,,,x                     ! 2: '' is not a resource type; it should be like Microsoft.Sql/servers/databases
					--,A.B/c,,x                   ! 2: '--' is not a name; it should have an ASCII letter or digit
					Thing,A.B/c,,x / thing,A.B/c,,y ! 3: 'thing' is already in line 2
					""")
	void nameThatIsNotRightIsAnError(String lines, String reason) {
		assertErrors("display-names.csv", NAMES, lines, "display-names.csv:" + reason);
	}

}
