package org.cmkcatalog.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SearchText;

/**
 * The words of an edition and the listings that contain each: a search compares a word
 * with every different word of the edition once, not with the text of every listing.
 */
final class WordIndex {

	private final Map<String, Positions> positionsByWord = new HashMap<>();

	private static final Positions NOWHERE = new Positions();

	WordIndex(List<Listing> listings) {
		for (int position = 0; position < listings.size(); position++) {
			for (String word : words(listings.get(position))) {
				this.positionsByWord.computeIfAbsent(word, (unseen) -> new Positions()).add(position);
			}
		}
	}

	private static List<String> words(Listing listing) {
		Stream<String> footnotes = Arrays.stream(KeyStore.values())
			.flatMap((keyStore) -> listing.footnotes(keyStore).stream())
			.map(DocumentFootnote::text);
		Stream<String> titles = listing.row().documentation().stream().map(DocumentLink::title);
		return Stream.of(Stream.of(listing.name(), listing.category().name()), footnotes, titles)
			.flatMap((texts) -> texts)
			.flatMap((text) -> Arrays.stream(SearchText.fold(text).split(" ")))
			.flatMap(WordIndex::spellings)
			.toList();
	}

	/** As it is, without its punctuation, and what the punctuation separates. */
	private static Stream<String> spellings(String word) {
		List<String> parts = SearchText.words(word);
		return parts.equals(List.of(word)) ? parts.stream()
				: Stream.concat(Stream.of(word, String.join("", parts)), parts.stream());
	}

	/**
	 * Positions of the listings with a word that contains what is searched, or that is
	 * its singular.
	 */
	BitSet containing(String searched) {
		BitSet found = new BitSet();
		String singular = SearchText.singular(searched, SearchText.MIN_PLURAL_LENGTH);
		this.positionsByWord.getOrDefault(singular, NOWHERE).addTo(found);
		this.positionsByWord.forEach((word, positions) -> {
			if (word.contains(searched)) {
				positions.addTo(found);
			}
		});
		return found;
	}

	/** Positions in ascending order, each once. */
	private static final class Positions {

		private int[] values = new int[2];

		private int size;

		void add(int position) {
			if (this.size > 0 && this.values[this.size - 1] == position) {
				return;
			}
			if (this.size == this.values.length) {
				this.values = Arrays.copyOf(this.values, 2 * this.size);
			}
			this.values[this.size++] = position;
		}

		void addTo(BitSet found) {
			for (int i = 0; i < this.size; i++) {
				found.set(this.values[i]);
			}
		}

	}

}
