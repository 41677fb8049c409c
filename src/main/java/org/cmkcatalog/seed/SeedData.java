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
 * @param checksum changes when a file changes
 */
public record SeedData(List<SeedEdition> editions, List<Succession> successions, List<Alias> aliases,
		List<String> notes, int checksum) {

}
