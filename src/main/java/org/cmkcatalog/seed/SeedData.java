package org.cmkcatalog.seed;

import java.util.List;

import org.cmkcatalog.document.Succession;

/**
 * The seed files, read and checked as a whole.
 *
 * @param editions all editions, oldest first
 * @param successions services that became others
 * @param aliases other names of services, which no edition lists
 * @param notes what is odd about the files as a whole, and no error
 */
public record SeedData(List<SeedEdition> editions, List<Succession> successions, List<Alias> aliases,
		List<String> notes) {

	static final SeedData NONE = new SeedData(List.of(), List.of(), List.of(), List.of());

}
