package org.cmkcatalog.inventory;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What wrote a file: {@code resource_list} (Azure CLI or PowerShell, JSON),
 * {@code resource_graph} (JSON), {@code resource_table} (CSV of Resource Graph, the
 * portal, PowerShell, a cost or a Defender export), {@code terraform_plan},
 * {@code terraform_state} (both of {@code terraform show -json}),
 * {@code terraform_raw_state} (the state file itself) or {@code arm_template} (also
 * compiled Bicep).
 */
public enum InventoryFormat {

	RESOURCE_LIST, RESOURCE_GRAPH, RESOURCE_TABLE, TERRAFORM_PLAN, TERRAFORM_STATE, TERRAFORM_RAW_STATE, ARM_TEMPLATE;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
