package org.cmkcatalog.page;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param q what is remembered of a service's name, at most 200 characters
 */
record PageQuery(@Size(max = 200, message = "has more than 200 characters") @Nullable String q) {

}
