package org.cmkcatalog.inventory;

/**
 * The address of an object of Terraform, for example
 * {@code module.a[0].azurerm_disk.d["x"]}. Text in the quotes of an index is text only.
 *
 * @param module the module with its indexes and a point at its end; empty at the root
 * @param configured the address without indexes, as the configuration has it
 * @param index the index at its end, with brackets; empty if it has none
 */
record TerraformAddress(String module, String configured, String index) {

	/** Longer addresses are none; parts of an address are kept for many objects. */
	static final int MAX_LENGTH = 2000;

	static TerraformAddress of(String address) {
		StringBuilder configured = new StringBuilder();
		int type = 0;
		int name = 0;
		int index = address.length();
		for (int i = 0; i < address.length(); i++) {
			int end = endOfIndex(address, i);
			if (end > 0) {
				index = i;
				i = end - 1;
				continue;
			}
			index = address.length();
			configured.append(address.charAt(i));
			if (address.charAt(i) == '.') {
				type = name;
				name = i + 1;
			}
		}
		return new TerraformAddress(address.substring(0, type), configured.toString(), address.substring(index));
	}

	/** Where the index that starts at a place ends; -1 if none starts there. */
	private static int endOfIndex(String address, int start) {
		if (address.charAt(start) != '[') {
			return -1;
		}
		int end = start + 1;
		if (address.startsWith("\"", end)) {
			end = endOfQuote(address, end) + 1;
		}
		else {
			while (end < address.length() && Character.isDigit(address.charAt(end))) {
				end++;
			}
		}
		return address.startsWith("]", end) ? end + 1 : -1;
	}

	/** Where the quote that starts at a place ends; after the text if it does not. */
	private static int endOfQuote(String address, int start) {
		int end = start + 1;
		while (end < address.length() && address.charAt(end) != '"') {
			end += (address.charAt(end) == '\\') ? 2 : 1;
		}
		return end;
	}

}
