package org.cmkcatalog.inventory;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Why a file cannot be read, without a word of the file. */
final class Unreadable {

	private static final String ALTERNATIVES = "The file is none of the inventories that can be read: JSON of "
			+ "'az resource list', 'az graph query' or 'Get-AzResource | ConvertTo-Json', CSV with a column that says "
			+ "the type or the id of a resource (an export of the portal, Resource Graph, PowerShell, costs or "
			+ "Defender), 'terraform show -json' of a state or a plan, a Terraform state file, an ARM template "
			+ "(of Bicep: 'az bicep build')";

	private Unreadable() {
	}

	/** It is something else. */
	static InvalidInventoryException notAnInventory() {
		return new InvalidInventoryException(ALTERNATIVES);
	}

	/** It is a list, but not of resources. */
	static InvalidInventoryException noTypes() {
		return new InvalidInventoryException(
				"No element of the list has the type or the id of an Azure resource. If a query has chosen the columns, "
						+ "use -o json and keep id or type. " + ALTERNATIVES);
	}

	/** Its bytes are no text in the encoding that it says or seems to have. */
	static InvalidInventoryException wrongBytes() {
		return new InvalidInventoryException(
				"The text of the file is damaged, or neither UTF-8 nor UTF-16. " + again());
	}

	/** Its JSON breaks off or breaks the rules. */
	static InvalidInventoryException damaged(@Nullable TokenStreamLocation where) {
		String place = (where != null) ? " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr())
				: "";
		return new InvalidInventoryException(
				"The text of the file is damaged%s: it is not JSON there. %s".formatted(place, again()));
	}

	private static String again() {
		return "A shell may have changed its encoding: write it again, in PowerShell with "
				+ "'| Out-File -Encoding utf8'; a plan or a state of Terraform with 'terraform show -json'";
	}

	/** A Terraform address that no configuration has. */
	static InvalidInventoryException longAddress() {
		return new InvalidInventoryException("The file has a resource whose address has more than %d characters"
			.formatted(TerraformAddress.MAX_LENGTH));
	}

	/** It is nested or has names or texts beyond any inventory. */
	static InvalidInventoryException tooComplex(StreamConstraintsException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("nesting depth")) {
			return new InvalidInventoryException(
					"The file is nested deeper than the %d levels that are read".formatted(JsonTokens.MAX_DEPTH));
		}
		return message.startsWith("Name length")
				? new InvalidInventoryException(
						"The file has a name of a member with more than %d characters".formatted(JsonTokens.MAX_NAME))
				: new InvalidInventoryException(
						"The file has a text or number with more characters than are read: %d in a text"
							.formatted(JsonTokens.MAX_TEXT));
	}

	/** Its table is broken or beyond any inventory. */
	static InvalidInventoryException noTable() {
		return new InvalidInventoryException("The table has a quote that is never closed, more than %d columns, "
			.formatted(ResourceTable.MAX_COLUMNS)
				+ "or a cell with more than %d characters".formatted(ResourceTable.MAX_CELL));
	}

	/**
	 * It is of a version that is not known.
	 * @param what what has that version
	 * @param known the versions that are known
	 */
	static InvalidInventoryException unknownVersion(String what, String known) {
		return new InvalidInventoryException(
				"The version of the %s is not known; known are the versions %s".formatted(what, known));
	}

}
