package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.cmkcatalog.document.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * What a filter asks of a listing {@code l}, as HQL and the values of its parameters.
 * Text, because Hibernate translates the same text once, and criteria for every request.
 * No value that a request gives stands in it.
 */
final class ListingConditions {

	private final ListingFilter filter;

	private final List<String> all = new ArrayList<>();

	private final Map<String, Object> values = new LinkedHashMap<>();

	private ListingConditions(LocalDate edition, ListingFilter filter) {
		this.filter = filter;
		this.all.add("l.editionId = :edition");
		this.values.put("edition", edition);
	}

	/** The listings of an edition that match. */
	static ListingConditions ofListings(LocalDate edition, ListingFilter filter) {
		ListingConditions conditions = new ListingConditions(edition, filter);
		conditions.all.addAll(conditions.rowConditions("l"));
		conditions.flags()
			.forEach((flag) -> conditions.all.add("l.%s = %s".formatted(flag.attribute(), flag.wanted())));
		return conditions;
	}

	/**
	 * The first listing of every service of an edition of which one row matches. A
	 * service has documentation, a footnote or a conflict if any of its rows has.
	 */
	static ListingConditions ofServices(LocalDate edition, ListingFilter filter) {
		ListingConditions conditions = new ListingConditions(edition, filter);
		conditions.all.add("l.serviceRow = 1");
		if (!conditions.rowConditions("l").isEmpty()) {
			conditions.all.add(anyRow(2, conditions::rowConditions));
		}
		conditions.addServiceConditions(2);
		return conditions;
	}

	/** The matching rows of every service of an edition that matches. */
	static ListingConditions ofListingsOfServices(LocalDate edition, ListingFilter filter) {
		ListingConditions conditions = new ListingConditions(edition, filter);
		conditions.all.addAll(conditions.rowConditions("l"));
		conditions.addServiceConditions(1);
		return conditions;
	}

	/** A query on the listings that meet them. */
	<T> TypedQuery<T> query(EntityManager entityManager, Class<T> type, String select, String rest) {
		TypedQuery<T> query = entityManager.createQuery(
				"select %s from Listing l where %s %s".formatted(select, String.join(" and ", this.all), rest), type);
		this.values.forEach(query::setParameter);
		return query;
	}

	private void addServiceConditions(int others) {
		for (Flag flag : flags()) {
			String has = anyRow(others, (row) -> List.of("%s.%s = true".formatted(row, flag.attribute())));
			this.all.add(flag.wanted() ? has : "not " + has);
		}
	}

	/**
	 * The listing itself meets conditions, or another row of its service does.
	 * @param others the first of the rows to look at beside the listing: if that is
	 * always the first, the second. Few services have one, so that the subquery is short
	 * in a catalog of any size; the database is told so by a literal.
	 */
	private static String anyRow(int others, Function<String, List<String>> conditions) {
		return "((%s) or l.serviceId in (select r.serviceId from Listing r where %s and r.editionId = :edition and r.serviceRow >= %d))"
			.formatted(String.join(" and ", conditions.apply("l")), String.join(" and ", conditions.apply("r")),
					others);
	}

	private List<String> rowConditions(String row) {
		List<String> conditions = new ArrayList<>();
		addIn(conditions, row + ".category.slug", "category", this.filter.category());
		addIn(conditions, row + ".keyVault.support", "keyVault", this.filter.keyVault());
		addIn(conditions, row + ".managedHsm.support", "managedHsm", this.filter.managedHsm());
		addIn(conditions, row + ".serviceId", "id", this.filter.id());
		if (!this.filter.keyType().isEmpty() || !this.filter.keyBits().isEmpty()) {
			conditions.add("(%s or %s)".formatted(statesKey(row + ".keyVault"), statesKey(row + ".managedHsm")));
		}
		Arrays.stream(SearchText.fold(this.filter.q()).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> {
				String literal = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
				conditions.add("%s.searchText like %s escape '!'".formatted(row,
						parameter("q" + conditions.size(), "%" + literal + "%")));
			});
		return conditions;
	}

	/** Type and size have to stand in one cell. */
	private String statesKey(String cell) {
		List<String> conditions = new ArrayList<>();
		conditions.add(cell + ".bits is not null");
		addIn(conditions, cell + ".keyType", "keyType", this.filter.keyType());
		addIn(conditions, cell + ".bits", "keyBits", this.filter.keyBits());
		return "(" + String.join(" and ", conditions) + ")";
	}

	private void addIn(List<String> conditions, String attribute, String name, Collection<?> allowed) {
		List<String> parameters = new ArrayList<>();
		for (Object value : allowed) {
			parameters.add(parameter(name + parameters.size(), value));
		}
		if (parameters.size() == 1) {
			conditions.add(attribute + " = " + parameters.get(0));
		}
		else if (!parameters.isEmpty()) {
			conditions.add("%s in (%s)".formatted(attribute, String.join(", ", parameters)));
		}
	}

	private String parameter(String name, Object value) {
		this.values.put(name, value);
		return ":" + name;
	}

	private List<Flag> flags() {
		List<Flag> flags = new ArrayList<>();
		addFlag(flags, "hasFootnote", this.filter.hasFootnote());
		addFlag(flags, "hasDocumentation", this.filter.hasDocumentation());
		addFlag(flags, "hasConflict", this.filter.hasConflict());
		return flags;
	}

	private static void addFlag(List<Flag> flags, String attribute, @Nullable Boolean wanted) {
		if (wanted != null) {
			flags.add(new Flag(attribute, wanted));
		}
	}

	private record Flag(String attribute, boolean wanted) {

	}

}
