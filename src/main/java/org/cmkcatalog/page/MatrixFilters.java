package org.cmkcatalog.page;

import java.util.ArrayList;
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
import org.cmkcatalog.page.FilterGroup.FilterValue;
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
		return List.of(managedHsm(), keyVault(), keyBits(), footnote(), conflict(), documentation(), category());
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
		return group(keyStore.inWords(), name, said, chosen, filtered, (support) -> Mark.valueOf(support.name()).word(),
				(support) -> Mark.valueOf(support.name()));
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

	private FilterGroup footnote() {
		return flag("Footnotes", "hasFootnote", this.filter.hasFootnote(), "Has a footnote", "Has none", null,
				(wanted) -> with(wanted, this.filter.hasDocumentation(), this.filter.hasConflict()));
	}

	private FilterGroup conflict() {
		return flag("Conflicts", "hasConflict", this.filter.hasConflict(), "Rows conflict", "Rows agree",
				Mark.CONFLICTING, (wanted) -> with(this.filter.hasFootnote(), this.filter.hasDocumentation(), wanted));
	}

	private FilterGroup documentation() {
		return flag("Documentation", "hasDocumentation", this.filter.hasDocumentation(), "Linked", "Not linked", null,
				(wanted) -> with(this.filter.hasFootnote(), wanted, this.filter.hasConflict()));
	}

	private <T> FilterGroup group(String title, String name, Collection<T> values, Set<T> chosen,
			Function<T, ListingFilter> filtered, Function<T, String> label, Function<T, @Nullable Mark> mark) {
		return new FilterGroup(title, name, false,
				values.stream()
					.map((value) -> new FilterValue(value.toString(), label.apply(value), mark.apply(value),
							count(filtered.apply(value)), chosen.contains(value)))
					.toList());
	}

	private FilterGroup flag(String title, String name, @Nullable Boolean chosen, String yes, String no,
			@Nullable Mark mark, Function<@Nullable Boolean, ListingFilter> filtered) {
		List<FilterValue> values = new ArrayList<>();
		values.add(new FilterValue("", "Any", null, count(filtered.apply(null)), chosen == null));
		values.add(new FilterValue("true", yes, mark, count(filtered.apply(true)), Boolean.TRUE.equals(chosen)));
		values.add(new FilterValue("false", no, null, count(filtered.apply(false)), Boolean.FALSE.equals(chosen)));
		return new FilterGroup(title, name, true, values);
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
