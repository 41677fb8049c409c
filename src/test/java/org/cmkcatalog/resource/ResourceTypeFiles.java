package org.cmkcatalog.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The files of resource types that ship with the service, and those of tests. */
final class ResourceTypeFiles {

	private static final Path SEED = Path.of("seed-data");

	private ResourceTypeFiles() {
	}

	static ResourceTypes read() {
		return new ResourceTypes(rules(), terraformTypes(), names());
	}

	static List<ResourceRule> rules() {
		return lines(SEED.resolve("resource-types.csv")).stream()
			.map((line) -> new ResourceRule(line.getField("type"), Condition.of(line.getField("condition")),
					relation(line.getField("relation")), ids(line.getField("services")),
					ids(line.getField("otherwise")), isYes(line.getField("is_name")), line.getField("note"),
					line.getField("source")))
			.toList();
	}

	static List<TerraformType> terraformTypes() {
		return lines(SEED.resolve("terraform-types.csv")).stream()
			.map((line) -> new TerraformType(line.getField("terraform_type"),
					ResourceType.of(line.getField("azure_type")).orElse(null), properties(line.getField("properties")),
					isYes(line.getField("is_setting")), line.getField("source")))
			.toList();
	}

	static List<TypeName> names() {
		return lines(SEED.resolve("display-names.csv")).stream()
			.map((line) -> new TypeName(line.getField("name"),
					ResourceType.of(line.getField("azure_type")).orElseThrow(), properties(line.getField("properties")),
					line.getField("source")))
			.toList();
	}

	static List<NamedCsvRecord> lines(Path file) {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().allowUnclosedQuote(false).ofNamedCsvRecord(file)) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Properties as they are written: {@code kind=functionapp; sku=Y1}. */
	static Map<ResourceProperty, String> properties(String text) {
		Map<ResourceProperty, String> properties = new EnumMap<>(ResourceProperty.class);
		Stream.of(text.split("; ")).filter((property) -> !property.isEmpty()).forEach((property) -> {
			String[] parts = property.split("=", 2);
			properties.put(property(parts[0]), parts[1]);
		});
		return properties;
	}

	static Relation relation(String text) {
		return Arrays.stream(Relation.values())
			.filter((relation) -> relation.toString().equals(text))
			.findFirst()
			.orElseThrow();
	}

	static List<String> ids(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
	}

	private static ResourceProperty property(String text) {
		return ResourceProperty.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
	}

	private static boolean isYes(String text) {
		return switch (text) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

}
