package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;

/**
 * Which listings or services to answer. Values of one parameter are alternatives, given
 * repeated or separated by commas; every parameter given has to hold.
 *
 * @param category ids of categories, at most 200
 * @param keyVault support in Key Vault
 * @param managedHsm support in Managed HSM
 * @param keyType key types that a cell states
 * @param keyBits key sizes that a cell states, in bits, 1 to 65536
 * @param hasFootnote whether a cell carries a footnote
 * @param hasDocumentation whether there is documentation
 * @param hasConflict whether another row about the same product says something else
 * @param q words, in any order, that stand in the names of service and category, the
 * footnotes or the documentation titles, without regard to case and accents; at most 200
 * characters
 * @param id ids of services, at most 200
 */
public record ListingFilter(@Size(max = 200, message = ListingFilter.VALUES) Set<String> category,
		Set<Support> keyVault, Set<Support> managedHsm, Set<KeyType> keyType,
		Set<@Min(value = 1, message = ListingFilter.BITS) @Max(value = 65536,
				message = ListingFilter.BITS) Integer> keyBits,
		@Nullable Boolean hasFootnote, @Nullable Boolean hasDocumentation, @Nullable Boolean hasConflict,
		@Size(max = 200, message = "has more than 200 characters") String q,
		@Size(max = 200, message = ListingFilter.VALUES) Set<String> id) {

	static final String VALUES = "takes at most 200 values";

	static final String BITS = "should be a number of bits from 1 to 65536";

	public ListingFilter {
		category = Objects.requireNonNullElse(category, Set.of());
		keyVault = Objects.requireNonNullElse(keyVault, Set.of());
		managedHsm = Objects.requireNonNullElse(managedHsm, Set.of());
		keyType = Objects.requireNonNullElse(keyType, Set.of());
		keyBits = Objects.requireNonNullElse(keyBits, Set.of());
		q = Objects.requireNonNullElse(q, "");
		id = Objects.requireNonNullElse(id, Set.of());
	}

	/** The listings of an edition that match. */
	Specification<Listing> listings(LocalDate edition) {
		return (listing, query, criteria) -> {
			List<Predicate> all = rowConditions(listing, criteria);
			all.add(criteria.equal(listing.get("editionId"), edition));
			flags().forEach((flag) -> all.add(criteria.equal(listing.get(flag.attribute()), flag.wanted())));
			return criteria.and(all);
		};
	}

	/**
	 * The first listing of every service of an edition of which one row matches. A
	 * service has documentation, a footnote or a conflict if any of its rows has.
	 */
	Specification<Listing> services(LocalDate edition) {
		return (first, query, criteria) -> {
			ServiceRows rows = new ServiceRows(edition, first, 2, query, criteria);
			List<Predicate> all = new ArrayList<>();
			all.add(criteria.equal(first.get("editionId"), edition));
			all.add(criteria.equal(first.get("serviceRow"), criteria.literal(1)));
			if (!rowConditions(first, criteria).isEmpty()) {
				all.add(rows.any((row) -> rowConditions(row, criteria)));
			}
			all.addAll(serviceConditions(rows));
			return criteria.and(all);
		};
	}

	/** The matching rows of every service of an edition that matches. */
	Specification<Listing> listingsOfServices(LocalDate edition) {
		return (row, query, criteria) -> {
			List<Predicate> all = rowConditions(row, criteria);
			all.add(criteria.equal(row.get("editionId"), edition));
			all.addAll(serviceConditions(new ServiceRows(edition, row, 1, query, criteria)));
			return criteria.and(all);
		};
	}

	private List<Predicate> serviceConditions(ServiceRows rows) {
		CriteriaBuilder criteria = rows.criteria();
		return flags().stream().map((flag) -> {
			Predicate has = rows.any((row) -> List.of(criteria.isTrue(row.get(flag.attribute()))));
			return flag.wanted() ? has : criteria.not(has);
		}).toList();
	}

	private List<Predicate> rowConditions(From<?, Listing> listing, CriteriaBuilder criteria) {
		List<Predicate> all = new ArrayList<>();
		in(all, listing.get("category").get("slug"), this.category);
		in(all, listing.get("keyVault").get("support"), this.keyVault);
		in(all, listing.get("managedHsm").get("support"), this.managedHsm);
		in(all, listing.get("serviceId"), this.id);
		if (!this.keyType.isEmpty() || !this.keyBits.isEmpty()) {
			all.add(criteria.or(statesKey(listing.get("keyVault"), criteria),
					statesKey(listing.get("managedHsm"), criteria)));
		}
		Arrays.stream(SearchText.fold(this.q).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> all.add(contains(listing.get("searchText"), word, criteria)));
		return all;
	}

	/** Type and size have to stand in one cell. */
	private Predicate statesKey(Path<?> cell, CriteriaBuilder criteria) {
		List<Predicate> all = new ArrayList<>();
		all.add(criteria.isNotNull(cell.get("bits")));
		in(all, cell.get("keyType"), this.keyType);
		in(all, cell.get("bits"), this.keyBits);
		return criteria.and(all);
	}

	private static void in(List<Predicate> all, Expression<?> value, Collection<?> allowed) {
		if (!allowed.isEmpty()) {
			all.add(value.in(allowed));
		}
	}

	private static Predicate contains(Expression<String> text, String word, CriteriaBuilder criteria) {
		String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return criteria.like(text, "%" + literal + "%", '\\');
	}

	private List<Flag> flags() {
		List<Flag> flags = new ArrayList<>();
		flag(flags, "hasFootnote", this.hasFootnote);
		flag(flags, "hasDocumentation", this.hasDocumentation);
		flag(flags, "hasConflict", this.hasConflict);
		return flags;
	}

	private static void flag(List<Flag> flags, String attribute, @Nullable Boolean wanted) {
		if (wanted != null) {
			flags.add(new Flag(attribute, wanted));
		}
	}

	private record Flag(String attribute, boolean wanted) {

	}

	/**
	 * The rows of the service of a listing.
	 *
	 * @param others the first of the rows to look at beside the listing: if that is
	 * always the first, the second. Few services have one, so that the subquery is short
	 * in a catalog of any size; the database is told so by a literal.
	 */
	private record ServiceRows(LocalDate edition, From<?, Listing> listing, int others, CriteriaQuery<?> query,
			CriteriaBuilder criteria) {

		/**
		 * The listing itself meets the conditions, or another row of its service does.
		 */
		Predicate any(Function<From<?, Listing>, List<Predicate>> conditions) {
			Subquery<String> services = this.query.subquery(String.class);
			From<?, Listing> row = services.from(Listing.class);
			List<Predicate> all = new ArrayList<>(conditions.apply(row));
			all.add(this.criteria.equal(row.get("editionId"), this.edition));
			all.add(this.criteria.greaterThanOrEqualTo(row.get("serviceRow"), this.criteria.literal(this.others)));
			services.select(row.get("serviceId")).where(all);
			return this.criteria.or(this.criteria.and(conditions.apply(this.listing)),
					this.listing.get("serviceId").in(services));
		}

	}

}
