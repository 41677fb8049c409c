package org.cmkcatalog.matrix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.cmkcatalog.catalog.Category;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.catalog.TextMeaning;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.matrix.FilterGroup.FilterValue;
import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the matrix: the values that the edition has, with how many services each
 * would leave.
 *
 * @param edition the edition
 * @param filter the filters as they are
 * @param meaning what the text that is searched may mean
 */
record MatrixFilters(Edition edition, ListingFilter filter, TextMeaning meaning) {

	/** In the order of the form. */
	List<FilterGroup> groups() {
		return List.of(managedHsm(), keyVault(), keyBits(), caveats(), documentation(), category());
	}

	private FilterGroup managedHsm() {
		return support(KeyStore.MANAGED_HSM, "managedHsm", this.filter.managedHsm(),
				(value) -> with(this.filter.category(), this.filter.keyVault(), Set.of(value), this.filter.keyBits()));
	}

	private FilterGroup keyVault() {
		return support(KeyStore.KEY_VAULT, "keyVault", this.filter.keyVault(), (value) -> with(this.filter.category(),
				Set.of(value), this.filter.managedHsm(), this.filter.keyBits()));
	}

	private FilterGroup support(KeyStore keyStore, String name, Set<Support> chosen,
			Function<Support, ListingFilter> filtered) {
		Set<Support> said = new TreeSet<>(chosen);
		this.edition.listings().forEach((listing) -> said.add(listing.row().cell(keyStore).support()));
		return group(keyStore.inWords(), name, said, chosen, filtered, (support) -> Mark.of(support).word(), Mark::of);
	}

	private FilterGroup keyBits() {
		Map<Integer, Set<String>> stated = new TreeMap<>();
		this.filter.keyBits().forEach((bits) -> stated.put(bits, new TreeSet<>(Set.of(bits + " bits"))));
		for (Listing listing : this.edition.listings()) {
			for (KeyStore keyStore : KeyStore.values()) {
				for (KeyConstraint key : listing.row().cell(keyStore).keyConstraints()) {
					Set<String> words = stated.computeIfAbsent(key.bits(), (bits) -> new TreeSet<>());
					words.remove(key.bits() + " bits");
					words.add(key.inWords());
				}
			}
		}
		return group("Key size stated", "keyBits", stated.keySet(), this.filter.keyBits(),
				(bits) -> with(this.filter.category(), this.filter.keyVault(), this.filter.managedHsm(), Set.of(bits)),
				(bits) -> String.join(", ", stated.getOrDefault(bits, Set.of())), (bits) -> null);
	}

	private FilterGroup category() {
		Map<String, Category> categories = this.edition.categories();
		return group("Category", "category", categories.keySet(), this.filter.category(),
				(id) -> with(Set.of(id), this.filter.keyVault(), this.filter.managedHsm(), this.filter.keyBits()),
				(id) -> Objects.requireNonNull(categories.get(id)).name(), (id) -> null);
	}

	/** A box that is ticked for yes; the other value is offered only while it is set. */
	private FilterGroup caveats() {
		boolean withoutFootnote = Boolean.FALSE.equals(this.filter.hasFootnote());
		boolean withoutConflict = Boolean.FALSE.equals(this.filter.hasConflict());
		return new FilterGroup(
				"Caveats", false, List.of(
						new FilterValue("hasFootnote", String.valueOf(!withoutFootnote),
								withoutFootnote ? "Has no footnote" : "Has a footnote", null,
								count(with(!withoutFootnote, this.filter.hasDocumentation(),
										this.filter.hasConflict())),
								this.filter.hasFootnote() != null),
						new FilterValue("hasConflict", String.valueOf(!withoutConflict),
								withoutConflict ? "Rows agree" : "Rows conflict",
								withoutConflict ? null : Mark.CONFLICTING, count(with(this.filter.hasFootnote(),
										this.filter.hasDocumentation(), !withoutConflict)),
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
				count(with(this.filter.hasFootnote(), wanted, this.filter.hasConflict())), isChosen);
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
		return this.edition.services(other, this.meaning).total();
	}

	private ListingFilter with(Set<String> category, Set<Support> keyVault, Set<Support> managedHsm,
			Set<Integer> keyBits) {
		return new ListingFilter(category, keyVault, managedHsm, this.filter.keyType(), keyBits,
				this.filter.hasFootnote(), this.filter.hasDocumentation(), this.filter.hasConflict(), this.filter.q(),
				this.filter.id(), this.filter.supportedSince(), this.filter.changedSince());
	}

	private ListingFilter with(@Nullable Boolean hasFootnote, @Nullable Boolean hasDocumentation,
			@Nullable Boolean hasConflict) {
		return new ListingFilter(this.filter.category(), this.filter.keyVault(), this.filter.managedHsm(),
				this.filter.keyType(), this.filter.keyBits(), hasFootnote, hasDocumentation, hasConflict,
				this.filter.q(), this.filter.id(), this.filter.supportedSince(), this.filter.changedSince());
	}

}
