package org.cmkcatalog.lookup;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Names of services to look up.
 *
 * @param names 1 to 500 names or ids, each at most 200 characters
 */
record NameList(
		@Size(min = 1, max = NameList.MOST, message = "should have 1 to 500 names") List<@Nullable String> names) {

	/** Five times the services of an edition; enough for an inventory. */
	static final int MOST = 500;

	NameList {
		names = Objects.requireNonNullElse(names, List.of());
	}

}
