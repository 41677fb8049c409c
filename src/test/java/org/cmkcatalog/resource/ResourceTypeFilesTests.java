package org.cmkcatalog.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of resource types, line by line. */
class ResourceTypeFilesTests {

	private static final Pattern CLAUSE = Pattern.compile("(.+?) (?:is|contains|starts with|ends with) (.+)");

	private final ResourceTypes types = ResourceTypeFiles.read();

	@ParameterizedTest
	@ValueSource(strings = { "resource-types.csv", "terraform-types.csv", "display-names.csv" })
	void fileWhenReadHasASourceInEachLineAndNoLineTwice(String name) throws IOException {
		Path file = Path.of("seed-data", name);
		assertThat(Files.readString(file)).doesNotContain("\r", "\t").endsWith("\n");
		assertThat(ResourceTypeFiles.lines(file)).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.getField("source")).isNotBlank();
			assertThat(line.getFields()).allSatisfy((field) -> assertThat(field).isEqualTo(field.strip()));
		});
		assertThat(ResourceTypeFiles.lines(file)).extracting(NamedCsvRecord::getFields).doesNotHaveDuplicates();
	}

	@Test
	void rulesWhenReadAreSortedTypesFirstThenEndingsThenBeginnings() {
		assertThat(this.types.rules()).extracting(ResourceRule::type)
			.isSortedAccordingTo(Comparator.comparing(ResourceTypeFilesTests::place));
	}

	/** A shorter beginning goes after a longer one, so that the longer one applies. */
	private static String place(String type) {
		String group = type.startsWith("*") ? "1" : type.endsWith("*") ? "2" : "0";
		return group + type.toLowerCase(Locale.ROOT).replace('*', '~');
	}

	@Test
	void ruleWhenReadNamesATypeOrAPattern() {
		assertThat(this.types.rules()).allSatisfy((rule) -> {
			String example = rule.type().replaceFirst("^\\*", "Microsoft.Any/things").replaceFirst("\\*$", "things");
			assertThat(ResourceType.of(example)).as(rule.type()).isPresent();
		});
	}

	@Test
	void ruleWhenReadHasServicesOnlyIfItsRelationDoes() throws IOException {
		Set<String> ids = Files.readAllLines(Path.of("src/test/resources/golden/services.txt"))
			.stream()
			.map((line) -> line.split(" = ")[0])
			.collect(Collectors.toSet());
		Set<Relation> related = EnumSet.of(Relation.EXACT, Relation.ONE_OF);
		assertThat(this.types.rules()).allSatisfy((rule) -> {
			List<String> services = Stream.concat(rule.services().stream(), rule.otherwise().stream()).toList();
			assertThat(services).as(rule.toString()).doesNotHaveDuplicates().isSubsetOf(ids);
			assertThat(rule.services().isEmpty()).as(rule.toString()).isEqualTo(!related.contains(rule.relation()));
			assertThat(services.isEmpty() && rule.isName()).as(rule.toString()).isFalse();
		});
	}

	@Test
	void noteWhenThereIsOneIsASentenceAndNeverMissingWhereNoEditionListsTheType() {
		assertThat(this.types.rules()).allSatisfy((rule) -> {
			assertThat(rule.note()).as(rule.toString()).matches("|[A-Z].*\\.");
			assertThat(rule.relation() == Relation.NONE && rule.note().isEmpty()).as(rule.toString()).isFalse();
		});
	}

	/**
	 * All that a resource of the type may be like, as far as its conditions can tell one
	 * from another.
	 */
	private static List<Map<ResourceProperty, String>> resources(List<ResourceRule> rules) {
		Map<ResourceProperty, Set<String>> values = new EnumMap<>(ResourceProperty.class);
		for (ResourceRule rule : rules) {
			for (String clause : rule.condition().toString().split(" and ")) {
				Matcher matcher = CLAUSE.matcher(clause);
				if (matcher.matches()) {
					ResourceProperty property = ResourceProperty
						.valueOf(matcher.group(1).toUpperCase(Locale.ROOT).replace(' ', '_'));
					Set<String> of = values.computeIfAbsent(property,
							(unused) -> new LinkedHashSet<>(List.of("", "something else")));
					of.addAll(Arrays.asList(matcher.group(2).split(", *")));
				}
			}
		}
		List<Map<ResourceProperty, String>> resources = new ArrayList<>(List.of(Map.of()));
		values.forEach((property, of) -> List.copyOf(resources).forEach((resource) -> of.forEach((value) -> {
			Map<ResourceProperty, String> more = new EnumMap<>(ResourceProperty.class);
			more.putAll(resource);
			more.put(property, value);
			resources.add(more);
		})));
		return resources;
	}

	private Collection<List<ResourceRule>> rulesByType() {
		Map<String, List<ResourceRule>> rules = new LinkedHashMap<>();
		this.types.rules()
			.forEach((rule) -> rules.computeIfAbsent(rule.type().toLowerCase(Locale.ROOT), (type) -> new ArrayList<>())
				.add(rule));
		return rules.values();
	}

	@Test
	void rulesOfATypeWhenTriedAllApplyToSomeResourceAndOneToEach() {
		assertThat(rulesByType()).allSatisfy((rules) -> {
			Set<ResourceRule> first = new HashSet<>();
			for (Map<ResourceProperty, String> resource : resources(rules)) {
				assertThat(rules).as("of %s", resource)
					.filteredOn((rule) -> rule.condition().holds(resource))
					.isNotEmpty()
					.first()
					.satisfies(first::add);
			}
			assertThat(first).as("rules that apply").containsExactlyInAnyOrderElementsOf(rules);
			assertThat(rules).extracting(ResourceRule::type).containsOnly(rules.get(0).type());
		});
	}

	@Test
	void patternWhenShippedIsTheOneForSomeType() {
		Stream<ResourceType> managed = this.types.terraformTypes()
			.stream()
			.flatMap((type) -> Stream.ofNullable(type.type()));
		List<String> used = Stream.concat(managed, ResourceTypesInEditionsTests.typesSeen())
			.flatMap((type) -> this.types.rule(type, Map.of()).stream())
			.map(ResourceRule::type)
			.toList();
		assertThat(this.types.rules().stream().filter(ResourceRule::isPattern).map(ResourceRule::type)).isNotEmpty()
			.isSubsetOf(used);
	}

	@Test
	void terraformTypeWhenShippedIsInLowerCaseOnceAndHasARule() {
		assertThat(this.types.terraformTypes()).extracting(TerraformType::name)
			.doesNotHaveDuplicates()
			.isSorted()
			.allMatch((name) -> name.matches("(azurerm|azapi)_[a-z0-9_]+"));
		assertThat(this.types.terraformTypes()).filteredOn((type) -> type.name().startsWith("azurerm_"))
			.allSatisfy((type) -> assertThat(type.type()).isNotNull()
				.satisfies(
						(azure) -> assertThat(this.types.rule(azure, type.properties())).as(type.name()).isPresent()));
	}

	@Test
	void terraformTypeWhenItSetsAKeyIsASetting() {
		assertThat(this.types.terraformTypes()).filteredOn((type) -> type.name().endsWith("_customer_managed_key"))
			.isNotEmpty()
			.allMatch(TerraformType::isSetting);
	}

	@Test
	void nameWhenShippedIsInTheFileOnceAndItsTypeHasARule() {
		Function<TypeName, String> folded = (name) -> name.name().toLowerCase(Locale.ROOT);
		assertThat(this.types.names()).extracting(folded).doesNotHaveDuplicates().isSorted();
		assertThat(this.types.names()).allSatisfy(
				(name) -> assertThat(this.types.rule(name.type(), name.properties())).as(name.name()).isPresent());
	}

}
