package org.cmkcatalog.coverage;

import java.util.Map;

import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A form of the check page as it was read: its fields, and what its file lists. What is
 * wrong with it is kept, so that the page can show the form again.
 *
 * @param fields the fields by name; of several with one name, the last
 * @param inventory what its file lists; null if it has none, or none that can be read
 * @param problem what is wrong with the form or its file; null if nothing is. Fields
 * behind that place may be missing
 */
public record Upload(Map<String, String> fields, @Nullable Inventory inventory, @Nullable ProblemException problem) {

	/** A form without fields and without a file. */
	public static final Upload EMPTY = new Upload(Map.of(), null, null);

	/**
	 * The value of a field.
	 * @param name its name
	 * @return its value as it was sent, empty if the form does not have it
	 */
	public String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

	/** Nothing of what was sent, as the framework may log it. */
	@Override
	public String toString() {
		return "a form with %d fields".formatted(this.fields.size());
	}

}
