package org.cmkcatalog.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.Slug;

/**
 * A line of aliases.csv: another name of a service, which no edition lists. A name that
 * several services share has a line for each. The name of something that is no service
 * here has no service.
 */
public record Alias(SeedLine line, String service, String name, AliasKind kind, String source) {

	static final String FILE = "aliases.csv";

	/** The limit for the name of a service in a document. */
	private static final int MAX_NAME_LENGTH = 200;

	static List<Alias> read(byte[] bytes, List<String> errors) {
		return SeedLine.read(FILE, List.of("service", "alias", "kind", "source"), bytes, errors)
			.stream()
			.map(Alias::of)
			.toList();
	}

	private static Alias of(SeedLine line) {
		AliasKind kind = line.word("kind", AliasKind.class);
		String service = (kind == AliasKind.MEANS_NOTHING_HERE) ? none(line) : line.id("service").value();
		String name = line.name("alias");
		if (name.length() > MAX_NAME_LENGTH) {
			line.error("the alias has %d characters; at most %d are allowed", name.length(), MAX_NAME_LENGTH);
		}
		if (line.text("source").isEmpty()) {
			line.error("the alias '%s' has no source; it should say who uses this name", name);
		}
		return new Alias(line, service, name, kind, line.text("source"));
	}

	private static String none(SeedLine line) {
		if (!line.text("service").isEmpty()) {
			line.error("the service is '%s'; it should be empty, as the name means nothing here", line.text("service"));
		}
		return "";
	}

	/** Whether it is a name of a service, and not of something else. */
	public boolean isOfService() {
		return this.kind != AliasKind.MEANS_NOTHING_HERE;
	}

	/**
	 * Leaves out aliases that have no effect, each with a note: their service is unknown,
	 * or an edition lists their name, which takes precedence.
	 */
	static List<Alias> usable(List<Alias> aliases, Collection<SeedEdition> editions, List<String> notes) {
		Set<Slug> names = new HashSet<>();
		Set<String> services = new HashSet<>();
		for (SeedEdition edition : editions) {
			names.addAll(edition.serviceIds().keySet());
			edition.serviceIds().values().forEach((service) -> services.add(service.value()));
		}
		Map<String, Integer> numbers = new HashMap<>();
		List<Alias> usable = new ArrayList<>();
		for (Alias alias : aliases) {
			SeedLine line = alias.line();
			Integer same = numbers.putIfAbsent(alias.service() + " " + alias.slug(), line.number());
			if (same != null) {
				line.error("'%s' is already in line %d, in another spelling", alias.name(), same);
			}
			else if (alias.isOfService() && !services.contains(alias.service())) {
				notes.add(line.at("no edition lists a service with the id '%s', so the alias is left out",
						alias.service()));
			}
			else if (names.contains(alias.slug())) {
				notes.add(line.at("an edition lists '%s' as a name, so the alias is left out", alias.name()));
			}
			else {
				usable.add(alias);
			}
		}
		return usable;
	}

	/** The services by their former and later names, without names that several have. */
	static Map<Slug, Slug> formerNames(List<Alias> aliases) {
		Map<Slug, Slug> names = new HashMap<>();
		Set<Slug> ambiguous = new HashSet<>();
		for (Alias alias : aliases) {
			boolean isOfTime = alias.kind() == AliasKind.FORMER_NAME || alias.kind() == AliasKind.LATER_NAME;
			if (isOfTime && names.put(alias.slug(), new Slug(alias.service())) != null) {
				ambiguous.add(alias.slug());
			}
		}
		names.keySet().removeAll(ambiguous);
		return names;
	}

	Slug slug() {
		return Slug.of(this.name).orElseThrow();
	}

}
