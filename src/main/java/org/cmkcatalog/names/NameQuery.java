package org.cmkcatalog.names;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A name to resolve.
 *
 * @param q a name, former name, abbreviation or what is remembered of one, at most 200
 * characters, for example cosmos
 */
record NameQuery(@NotBlank(message = "should be a name or what is remembered of one, such as 'cosmos'") @Size(
		max = Resolver.MAX_LENGTH, message = "has more than 200 characters") String q) {

	NameQuery {
		q = Objects.requireNonNullElse(q, "");
	}

}
