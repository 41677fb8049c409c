package org.cmkcatalog.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;

/**
 * What the form of the check page offers, and what is chosen of it.
 *
 * @param keyStores the key stores
 * @param keyTypes the types of keys
 * @param keyBits sizes of keys in bits
 * @param editions the editions, newest first
 */
record CheckChoices(List<Option> keyStores, List<Option> keyTypes, List<Option> keyBits, List<Option> editions) {

	/** The sizes that Azure Key Vault makes, also those that no cell states. */
	private static final List<Integer> USUAL_BITS = List.of(256, 384, 521, 2048, 3072, 4096);

	static CheckChoices of(CheckForm form, ChosenEdition edition) {
		return new CheckChoices(
				Stream.of(KeyStore.values())
					.map((store) -> Option.of(store.toString(), store.inWords(), form.keyStore()))
					.toList(),
				Stream.of(KeyType.values())
					.map((type) -> Option.of(type.toString(), type.toString(), form.keyType()))
					.toList(),
				bits(form, edition.edition()), editions(edition));
	}

	private static List<Option> bits(CheckForm form, Edition edition) {
		Set<Integer> sizes = new TreeSet<>(USUAL_BITS);
		edition.listings()
			.forEach((listing) -> Stream.of(KeyStore.values())
				.flatMap((store) -> listing.row().cell(store).keyConstraints().stream())
				.map(KeyConstraint::bits)
				.forEach(sizes::add));
		Stream<String> words = sizes.stream().map(String::valueOf);
		boolean isOther = !form.keyBits().isEmpty()
				&& sizes.stream().map(String::valueOf).noneMatch(form.keyBits()::equals);
		return (isOther ? Stream.concat(words, Stream.of(form.keyBits())) : words)
			.map((size) -> Option.of(size, size, form.keyBits()))
			.toList();
	}

	private static List<Option> editions(ChosenEdition chosen) {
		Catalog catalog = chosen.catalog();
		return catalog.editions().stream().sorted(Comparator.comparing(Edition::id).reversed()).map((edition) -> {
			String note = (edition == catalog.pinned()) ? " (pinned)"
					: (edition == catalog.latest()) ? " (latest)" : "";
			return Option.of(edition.id().toString(), edition.id() + note, chosen.id().toString());
		}).toList();
	}

	/**
	 * A value that can be chosen.
	 *
	 * @param value the value, as in the API
	 * @param label what it says
	 * @param isChosen whether it is chosen
	 */
	record Option(String value, String label, boolean isChosen) {

		static Option of(String value, String label, String chosen) {
			return new Option(value, label, value.equalsIgnoreCase(chosen));
		}

	}

}
