package org.cmkcatalog.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.Slug;

/**
 * Reads aliases.csv: other names of services, each with its source. A name that several
 * services share has a line for each service.
 */
final class AliasesReader {

	/** The limit for the name of a service in a document. */
	private static final int MAX_NAME_LENGTH = 200;

	private final SeedCsv csv;

	private AliasesReader(SeedCsv csv) {
		this.csv = csv;
	}

	/**
	 * Reads the file.
	 * @param bytes the file's bytes, UTF-8
	 * @param errors receives errors, as {@code aliases.csv:LINE: reason}
	 * @return its lines
	 */
	static List<Alias> read(byte[] bytes, List<String> errors) {
		AliasesReader reader = new AliasesReader(
				new SeedCsv(Alias.FILE, List.of("service", "alias", "kind", "source"), errors));
		return reader.csv.read(bytes).stream().flatMap((line) -> reader.alias(line).stream()).toList();
	}

	private Optional<Alias> alias(SeedCsv.Line line) {
		Optional<AliasKind> kind = this.csv.word(line, "kind", AliasKind.class);
		Optional<Slug> service = Slug.of(line.field(0)).filter((slug) -> slug.value().equals(line.field(0)));
		if (service.isEmpty()) {
			this.csv.error(line.number(), "the service is '%s'; it should be the id of a service", line.field(0));
		}
		boolean named = this.csv.isName(line, "alias");
		if (line.field(1).length() > MAX_NAME_LENGTH) {
			named = false;
			this.csv.error(line.number(), "the alias has %d characters; at most %d are allowed", line.field(1).length(),
					MAX_NAME_LENGTH);
		}
		if (line.field(3).isEmpty()) {
			named = false;
			this.csv.error(line.number(), "the alias '%s' has no source; it should say who uses this name",
					line.field(1));
		}
		return named ? kind
			.flatMap((known) -> service.map((id) -> new Alias(line.number(), id, line.field(1), known, line.field(3))))
				: Optional.empty();
	}

	/**
	 * Leaves out aliases that have no effect, each with a note: their service is unknown,
	 * or an edition lists their name, which takes precedence.
	 * @param aliases the aliases
	 * @param editions the editions, with the ids of their services
	 * @param notes receives the reason for each omission, as
	 * {@code aliases.csv:LINE: reason}
	 * @param errors receives errors, in the same form
	 * @return the remaining aliases
	 */
	static List<Alias> check(List<Alias> aliases, Collection<SeedEdition> editions, List<String> notes,
			List<String> errors) {
		Set<Slug> names = new HashSet<>();
		Set<Slug> services = new HashSet<>();
		for (SeedEdition edition : editions) {
			names.addAll(edition.serviceIds().keySet());
			services.addAll(edition.serviceIds().values());
		}
		Map<List<Slug>, Integer> lines = new HashMap<>();
		List<Alias> usable = new ArrayList<>();
		for (Alias alias : aliases) {
			Integer same = lines.putIfAbsent(List.of(alias.service(), alias.slug()), alias.line());
			if (same != null) {
				errors.add(alias.error("'%s' is already in line %d, in another spelling", alias.name(), same));
			}
			else if (!services.contains(alias.service())) {
				notes.add(alias.error("no edition lists a service with the id '%s', so the alias is left out",
						alias.service()));
			}
			else if (names.contains(alias.slug())) {
				notes.add(alias.error("an edition lists '%s' as a name, so the alias is left out", alias.name()));
			}
			else {
				usable.add(alias);
			}
		}
		return usable;
	}

}
