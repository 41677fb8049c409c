package org.cmkcatalog.matrix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.catalog.TextMeaning;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.matrix.FilterGroup.FilterValue;
import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the matrix: the values that the edition has, with how many services each
 * would leave.
 *
 * @param categories the categories of the edition, by id
 * @param stated what the edition says anywhere
 * @param filter the filters as they are
 * @param counting counts the services that other filters leave
 */
record MatrixFilters(Map<String, Category> categories, StatedValues stated, ListingFilter filter,
		ToIntFunction<ListingFilter> counting) {

	/** The filters of a request. */
	static MatrixFilters of(ChosenEdition edition, ListingFilter filter, TextMeaning meaning) {
		return new MatrixFilters(edition.edition().categories(), StatedValues.of(edition), filter,
				edition.edition().counting(filter, meaning));
	}

	/** In the order of the form. */
	List<FilterGroup> groups() {
		return List.of(support(KeyStore.MANAGED_HSM, "managedHsm", this.filter.managedHsm()),
				support(KeyStore.KEY_VAULT, "keyVault", this.filter.keyVault()), keyBits(), caveats(), documentation(),
				category());
	}

	private FilterGroup support(KeyStore keyStore, String name, Set<Support> chosen) {
		Set<Support> said = new TreeSet<>(chosen);
		said.addAll(this.stated.support().getOrDefault(keyStore, Set.of()));
		return group(keyStore.inWords(), name, said, chosen,
				(value) -> this.filter.withSupport(keyStore, Set.of(value)), (support) -> Mark.of(support).word(),
				Mark::of);
	}

	private FilterGroup keyBits() {
		Set<Integer> sizes = new TreeSet<>(this.filter.keyBits());
		sizes.addAll(this.stated.keys().keySet());
		return group("Key size stated", "keyBits", sizes, this.filter.keyBits(),
				(bits) -> this.filter.withKeyBits(Set.of(bits)),
				(bits) -> String.join(", ", this.stated.keys().getOrDefault(bits, Set.of(bits + " bits"))),
				(bits) -> null);
	}

	private FilterGroup category() {
		return group("Category", "category", this.categories.keySet(), this.filter.category(),
				(id) -> this.filter.withCategory(Set.of(id)),
				(id) -> Objects.requireNonNull(this.categories.get(id)).name(), (id) -> null);
	}

	/** A box that is ticked for yes; the other value is offered only while it is set. */
	private FilterGroup caveats() {
		boolean withoutFootnote = Boolean.FALSE.equals(this.filter.hasFootnote());
		boolean withoutConflict = Boolean.FALSE.equals(this.filter.hasConflict());
		return new FilterGroup(
				"Caveats", false, List.of(
						new FilterValue("hasFootnote", String.valueOf(!withoutFootnote),
								withoutFootnote ? "Has no footnote" : "Has a footnote", null,
								count(this.filter.withFlags(!withoutFootnote, this.filter.hasDocumentation(),
										this.filter.hasConflict())),
								this.filter.hasFootnote() != null),
						new FilterValue("hasConflict", String.valueOf(!withoutConflict),
								withoutConflict ? "Rows agree" : "Rows conflict",
								withoutConflict ? null : Mark.CONFLICTING,
								count(this.filter.withFlags(this.filter.hasFootnote(), this.filter.hasDocumentation(),
										!withoutConflict)),
								this.filter.hasConflict() != null)));
	}

	private FilterGroup documentation() {
		Boolean chosen = this.filter.hasDocumentation();
		return new FilterGroup("Documentation", true,
				List.of(documentation("", "Any", null, chosen == null),
						documentation("true", "Linked", true, Boolean.TRUE.equals(chosen)),
						documentation("false", "Not linked", false, Boolean.FALSE.equals(chosen))));
	}

	private FilterValue documentation(String value, String label, @Nullable Boolean wanted, boolean isChosen) {
		return new FilterValue("hasDocumentation", value, label, null,
				count(this.filter.withFlags(this.filter.hasFootnote(), wanted, this.filter.hasConflict())), isChosen);
	}

	private <T> FilterGroup group(String title, String name, Collection<T> values, Set<T> chosen,
			Function<T, ListingFilter> filtered, Function<T, String> label, Function<T, @Nullable Mark> mark) {
		return new FilterGroup(title, false,
				values.stream()
					.map((value) -> new FilterValue(name, value.toString(), label.apply(value), mark.apply(value),
							count(filtered.apply(value)), chosen.contains(value)))
					.toList());
	}

	private int count(ListingFilter other) {
		return this.counting.applyAsInt(other);
	}

}
