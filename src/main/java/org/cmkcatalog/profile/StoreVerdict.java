package org.cmkcatalog.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.Standing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.page.Cell;
import org.cmkcatalog.page.Mark;
import org.cmkcatalog.page.NewerEdition;
import org.cmkcatalog.page.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a service and a key store, with its evidence.
 *
 * @param keyStore name of the key store
 * @param sentence the verdict in a sentence
 * @param written the cells as written, also of rows that say otherwise
 * @param sources their lines
 * @param since since which edition it stands, in words
 * @param latest what the newest edition says; null if this is it
 */
record StoreVerdict(String keyStore, VerdictSentence sentence, List<Written> written, List<SourceLink> sources,
		String since, @Nullable LatestWord latest) {

	/** More rows are in the table of the conflict. */
	private static final int MOST_ROWS = 6;

	static StoreVerdict of(ListedService service, KeyStore keyStore, ChosenEdition edition) {
		List<Listing> rows = Stream.concat(service.listings().stream(), RowConflict.others(service, keyStore).stream())
			.limit(MOST_ROWS)
			.toList();
		return new StoreVerdict(keyStore.inWords(), VerdictSentence.of(service, keyStore),
				Written.of(rows, keyStore, service.edition().document().hasOneCell()),
				rows.stream().map(SourceLink::of).toList(), since(service, keyStore, edition.catalog()),
				NewerEdition.isNewest(edition) ? null : LatestWord.of(service, keyStore, edition));
	}

	/** Editions are days on which the page was seen, so this names them. */
	private static String since(ListedService service, KeyStore keyStore, Catalog catalog) {
		Standing standing = service.standing(keyStore);
		LocalDate since = standing.since();
		if (since == null) {
			LocalDate covered = covered(service, keyStore, catalog);
			return covered.equals(standing.lastChanged()) ? "the same since edition " + covered
					: "the same since edition %s, the first that speaks of it".formatted(covered);
		}
		return standing.lastChanged().equals(since) ? "edition " + since
				: "edition %s; keys, footnotes or notes last changed in edition %s".formatted(since,
						standing.lastChanged());
	}

	/**
	 * Since when a cell has said the same: an edition that does not speak of the key
	 * store has no cell for it.
	 */
	private static LocalDate covered(ListedService service, KeyStore keyStore, Catalog catalog) {
		LocalDate changed = service.standing(keyStore).lastChanged();
		SupportBasis basis = service.basis(keyStore);
		return catalog.editions()
			.stream()
			.filter((edition) -> !edition.id().isBefore(changed) && !edition.id().isAfter(service.edition().id()))
			.filter((edition) -> edition.service(service.id())
				.filter((found) -> (found
					.basis(keyStore) == SupportBasis.NOT_COVERED) == (basis == SupportBasis.NOT_COVERED))
				.isPresent())
			.map(Edition::id)
			.findFirst()
			.orElse(changed);
	}

	/**
	 * What the newest edition says of a service and a key store.
	 *
	 * @param mark its mark; null if it has no row
	 * @param text what it says, in words
	 * @param edition its date
	 * @param href the page of the service in it
	 */
	record LatestWord(@Nullable Mark mark, String text, String edition, String href) {

		static LatestWord of(ListedService service, KeyStore keyStore, ChosenEdition edition) {
			String date = edition.catalog().latest().id().toString();
			String href = "/services/%s?edition=%s".formatted(service.id(), date);
			Optional<ListedService> later = edition.catalog().latest().service(service.id());
			if (later.isEmpty()) {
				return new LatestWord(null, "no row in", date, href);
			}
			Cell cell = Cell.of(later.get(), keyStore, new Outlook(edition.catalog(), later.get()));
			return new LatestWord(cell.mark(), cell.inWords() + ", ", date, href);
		}

	}

}
