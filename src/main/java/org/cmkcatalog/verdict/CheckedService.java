package org.cmkcatalog.verdict;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.names.Resolver;

/**
 * The service to check.
 *
 * @param service its id, or a whole name of it: any that it has had, an abbreviation or a
 * common name, at most 200 characters, for example azure-sql-database
 */
record CheckedService(@NotBlank(message = "is missing; it should be the id or a name of a service") @Size(
		max = Resolver.MAX_LENGTH, message = "has more than 200 characters") String service) {

	CheckedService {
		service = Objects.requireNonNullElse(service, "");
	}

}
