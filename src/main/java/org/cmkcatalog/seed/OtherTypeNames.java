package org.cmkcatalog.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.cmkcatalog.resource.TerraformType;
import org.cmkcatalog.resource.TypeName;

/**
 * What resource types are called elsewhere: terraform-types.csv and display-names.csv.
 */
final class OtherTypeNames {

	static final String TERRAFORM_FILE = "terraform-types.csv";

	static final String DISPLAY_FILE = "display-names.csv";

	private static final Pattern TERRAFORM_TYPE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");

	/** Nobody sees it, because errors stop the reading of seed data. */
	private static final ResourceType PLACEHOLDER = ResourceType.of("Any.Provider/type").orElseThrow();

	private OtherTypeNames() {
	}

	/** The lines of terraform-types.csv. */
	static List<TerraformType> terraformTypes(byte[] bytes, List<String> errors) {
		List<SeedLine> lines = SeedLine.read(TERRAFORM_FILE,
				List.of("terraform_type", "azure_type", "properties", "is_setting", "source"), bytes, errors);
		checkUnique(lines, "terraform_type");
		return lines.stream().map(OtherTypeNames::terraformType).toList();
	}

	private static TerraformType terraformType(SeedLine line) {
		String name = line.text("terraform_type", TypeLine.MAX_TYPE_LENGTH);
		if (!TERRAFORM_TYPE.matcher(name).matches()) {
			line.error("'%s' is not a resource type of Terraform; it should be like azurerm_mssql_database", name);
		}
		ResourceType type = line.text("azure_type").isEmpty() ? null : azureType(line);
		return new TerraformType(name, type, properties(line), line.isYes("is_setting"), line.source());
	}

	/** The lines of display-names.csv. */
	static List<TypeName> displayNames(byte[] bytes, List<String> errors) {
		List<SeedLine> lines = SeedLine.read(DISPLAY_FILE, List.of("name", "azure_type", "properties", "source"), bytes,
				errors);
		checkUnique(lines, "name");
		return lines.stream().map(OtherTypeNames::displayName).toList();
	}

	private static TypeName displayName(SeedLine line) {
		line.text("name", TypeLine.MAX_TYPE_LENGTH);
		return new TypeName(line.name("name"), azureType(line), properties(line), line.source());
	}

	private static void checkUnique(List<SeedLine> lines, String column) {
		Map<String, Integer> numbers = new HashMap<>();
		for (SeedLine line : lines) {
			Integer same = numbers.putIfAbsent(line.text(column).toLowerCase(Locale.ROOT), line.number());
			if (same != null) {
				line.error("'%s' is already in line %d", line.text(column), same);
			}
		}
	}

	private static ResourceType azureType(SeedLine line) {
		String text = line.text("azure_type", TypeLine.MAX_TYPE_LENGTH);
		Optional<ResourceType> type = ResourceType.of(text);
		if (type.isEmpty()) {
			line.error("'%s' is not a resource type; it should be like Microsoft.Sql/servers/databases", text);
		}
		return type.orElse(PLACEHOLDER);
	}

	private static Map<ResourceProperty, String> properties(SeedLine line) {
		line.text("properties", TypeLine.MAX_CONDITION_LENGTH);
		return line.read("properties", ResourceProperty::values, Map.of());
	}

}
