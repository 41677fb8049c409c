package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * Which listings or services to return. Values of one parameter are alternatives,
 * repeated or separated by commas. Parameters are combined: all of them must match.
 *
 * @param category ids of categories, at most 200
 * @param keyVault support in Key Vault
 * @param managedHsm support in Managed HSM
 * @param keyType key types that a cell states, in upper or lower case
 * @param keyBits key sizes that a cell states, in bits, 1 to 65536
 * @param hasFootnote whether a cell carries a footnote
 * @param hasDocumentation whether there is documentation
 * @param hasConflict whether another row about the same product says something else
 * @param q words to find, in any order, in the names of service and category, the
 * footnotes and the documentation titles, or any name of a service that
 * {@code /api/v1/resolve} knows. Case, accents, punctuation and plurals make no
 * difference; similar names are found only if nothing else is; at most 200 characters
 * @param id ids of services, at most 200
 * @param supportedSince a date as YYYY-MM-DD: supported in every edition from that day,
 * or an earlier one, up to this edition. It is about each key store of which
 * {@code keyVault} or {@code managedHsm} asks for {@code supported}; if they do of none,
 * about either
 * @param changedSince a date as YYYY-MM-DD: support, key constraints, footnotes or note
 * changed in an edition of that day or later, up to this edition. It is about each key
 * store that {@code keyVault} or {@code managedHsm} filters; if they filter none, about
 * either
 */
public record ListingFilter(@Size(max = 200, message = ListingFilter.VALUES) Set<String> category,
		Set<Support> keyVault, Set<Support> managedHsm, Set<KeyType> keyType,
		Set<@Min(value = 1, message = ListingFilter.BITS) @Max(value = 65536,
				message = ListingFilter.BITS) Integer> keyBits,
		@Nullable Boolean hasFootnote, @Nullable Boolean hasDocumentation, @Nullable Boolean hasConflict,
		@Size(max = 200, message = "has more than 200 characters") String q,
		@Size(max = 200, message = ListingFilter.VALUES) Set<String> id, @Nullable LocalDate supportedSince,
		@Nullable LocalDate changedSince) {

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

	/** This filter with other categories. */
	public ListingFilter withCategory(Set<String> others) {
		return new ListingFilter(others, this.keyVault, this.managedHsm, this.keyType, this.keyBits, this.hasFootnote,
				this.hasDocumentation, this.hasConflict, this.q, this.id, this.supportedSince, this.changedSince);
	}

	/** This filter with other support in a key store. */
	public ListingFilter withSupport(KeyStore keyStore, Set<Support> others) {
		return new ListingFilter(this.category, (keyStore == KeyStore.KEY_VAULT) ? others : this.keyVault,
				(keyStore == KeyStore.MANAGED_HSM) ? others : this.managedHsm, this.keyType, this.keyBits,
				this.hasFootnote, this.hasDocumentation, this.hasConflict, this.q, this.id, this.supportedSince,
				this.changedSince);
	}

	/** This filter with other key sizes. */
	public ListingFilter withKeyBits(Set<Integer> others) {
		return new ListingFilter(this.category, this.keyVault, this.managedHsm, this.keyType, others, this.hasFootnote,
				this.hasDocumentation, this.hasConflict, this.q, this.id, this.supportedSince, this.changedSince);
	}

	/** This filter with other flags; null for any. */
	public ListingFilter withFlags(@Nullable Boolean footnote, @Nullable Boolean documentation,
			@Nullable Boolean conflict) {
		return new ListingFilter(this.category, this.keyVault, this.managedHsm, this.keyType, this.keyBits, footnote,
				documentation, conflict, this.q, this.id, this.supportedSince, this.changedSince);
	}

	/**
	 * What a listing must meet: one alternative of each criterion.
	 * @param stated the keys that the cells of the edition state
	 * @param editions dates of the editions up to this one. Criteria are of these and of
	 * no other date, so there are few
	 */
	List<Set<? extends Criterion>> criteria(Set<KeyConstraint> stated, NavigableSet<LocalDate> editions) {
		List<Set<? extends Criterion>> criteria = new ArrayList<>();
		if (!this.category.isEmpty()) {
			criteria.add(of(this.category, Criterion.InCategory::new));
		}
		if (!this.keyVault.isEmpty()) {
			criteria.add(of(this.keyVault, (support) -> new Criterion.Says(KeyStore.KEY_VAULT, support)));
		}
		if (!this.managedHsm.isEmpty()) {
			criteria.add(of(this.managedHsm, (support) -> new Criterion.Says(KeyStore.MANAGED_HSM, support)));
		}
		if (!this.keyType.isEmpty() || !this.keyBits.isEmpty()) {
			criteria.add(stated.stream()
				.filter(this::namesKey)
				.map(Criterion.StatesKey::new)
				.collect(Collectors.toUnmodifiableSet()));
		}
		if (this.supportedSince != null) {
			LocalDate edition = editions.floor(this.supportedSince);
			criteria.addAll(ofKeyStores(edition, (support) -> support.contains(Support.SUPPORTED),
					Criterion.SupportedSince::new));
		}
		if (this.changedSince != null) {
			LocalDate edition = editions.ceiling(this.changedSince);
			criteria.addAll(ofKeyStores(edition, (support) -> !support.isEmpty(), Criterion.ChangedSince::new));
		}
		return criteria;
	}

	/**
	 * Of each key store whose filter says so, or of either; without an edition, never.
	 */
	private List<Set<Criterion>> ofKeyStores(@Nullable LocalDate edition, Predicate<Set<Support>> isMeant,
			BiFunction<KeyStore, LocalDate, Criterion> criterion) {
		if (edition == null) {
			return List.of(Set.of());
		}
		List<Set<Criterion>> each = new ArrayList<>();
		if (isMeant.test(this.keyVault)) {
			each.add(Set.of(criterion.apply(KeyStore.KEY_VAULT, edition)));
		}
		if (isMeant.test(this.managedHsm)) {
			each.add(Set.of(criterion.apply(KeyStore.MANAGED_HSM, edition)));
		}
		return !each.isEmpty() ? each
				: List.of(of(Set.of(KeyStore.values()), (store) -> criterion.apply(store, edition)));
	}

	private static <T> Set<Criterion> of(Set<T> values, Function<T, Criterion> criterion) {
		return values.stream().map(criterion).collect(Collectors.toUnmodifiableSet());
	}

	/** Type and size must be those of one key. */
	private boolean namesKey(KeyConstraint key) {
		return (this.keyType.isEmpty() || this.keyType.contains(key.keyType()))
				&& (this.keyBits.isEmpty() || this.keyBits.contains(key.bits()));
	}

	/** What a listing, or one listing of a service, must have or must not have. */
	Map<Criterion.Flag, Boolean> flags() {
		Map<Criterion.Flag, Boolean> flags = new EnumMap<>(Criterion.Flag.class);
		addFlag(flags, Criterion.Flag.FOOTNOTE, this.hasFootnote);
		addFlag(flags, Criterion.Flag.DOCUMENTATION, this.hasDocumentation);
		addFlag(flags, Criterion.Flag.CONFLICT, this.hasConflict);
		return flags;
	}

	private static void addFlag(Map<Criterion.Flag, Boolean> flags, Criterion.Flag flag, @Nullable Boolean wanted) {
		if (wanted != null) {
			flags.put(flag, wanted);
		}
	}

	/** The words to find; punctuation only if there is nothing else. */
	List<String> words() {
		List<String> words = SearchText.words(this.q);
		return words.isEmpty()
				? Arrays.stream(SearchText.fold(this.q).split(" ")).filter((word) -> !word.isEmpty()).toList() : words;
	}

}
