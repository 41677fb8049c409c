package org.cmkcatalog.seed;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.resource.TerraformType;
import org.cmkcatalog.resource.TypeName;

/** The rows of the tables of resource types. */
final class TypeTables {

	private final Consumer<TableRow> rows;

	private int lastRule;

	private TypeTables(Consumer<TableRow> rows) {
		this.rows = rows;
	}

	static void write(ResourceTypes types, Consumer<TableRow> rows) {
		TypeTables tables = new TypeTables(rows);
		types.rules().forEach(tables::writeRule);
		types.terraformTypes().forEach(tables::writeTerraformType);
		types.names().forEach(tables::writeName);
	}

	private void writeRule(ResourceRule rule) {
		this.rows.accept(new TableRow("resource_type_rule").with("id", ++this.lastRule)
			.with("type", rule.type())
			.with("condition", rule.condition().toString())
			.with("relation", rule.relation())
			.with("is_name", rule.isName())
			.with("note", rule.note())
			.with("source", rule.source()));
		writeServices(rule.services(), 0, false);
		writeServices(rule.otherwise(), rule.services().size(), true);
	}

	private void writeServices(List<String> services, int before, boolean isOtherwise) {
		int position = before;
		for (String service : services) {
			this.rows.accept(new TableRow("resource_type_service").with("rule_id", this.lastRule)
				.with("position", ++position)
				.with("service_id", service)
				.with("is_otherwise", isOtherwise));
		}
	}

	private void writeTerraformType(TerraformType terraform) {
		this.rows.accept(withProperties(
				new TableRow("terraform_type").with("name", terraform.name())
					.with("azure_type", (terraform.type() != null) ? terraform.type().toString() : null),
				terraform.properties())
			.with("is_setting", terraform.isSetting())
			.with("source", terraform.source()));
	}

	private void writeName(TypeName name) {
		this.rows.accept(withProperties(
				new TableRow("display_name").with("name", name.name()).with("azure_type", name.type().toString()),
				name.properties())
			.with("source", name.source()));
	}

	private static TableRow withProperties(TableRow row, Map<ResourceProperty, String> properties) {
		return row.with("properties", ResourceProperty.text(properties));
	}

}
