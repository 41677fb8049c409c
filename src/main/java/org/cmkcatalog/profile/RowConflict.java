package org.cmkcatalog.profile;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Link;
import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Rows about one product that say different things, side by side.
 *
 * @param total number of rows
 * @param rows the rows, in document order, at most as many as fit
 * @param fields fields in which they differ
 * @param why why the rows are taken to be about one product, in a sentence
 * @param later what later editions made of it, in a sentence
 */
record RowConflict(int total, List<Row> rows, Set<ConflictField> fields, String why, String later) {

	/** Columns that can still be compared. */
	private static final int MOST_ROWS = 4;

	private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six");

	/** The conflict that rows of a service take part in; null if there is none. */
	static @Nullable RowConflict of(ListedService service, ChosenEdition edition) {
		Set<ConflictField> fields = EnumSet.noneOf(ConflictField.class);
		Set<Listing> rows = new LinkedHashSet<>(service.listings());
		for (Listing listing : service.listings()) {
			for (Listing.Conflict conflict : listing.conflicts()) {
				fields.add(conflict.field());
				rows.add(service.edition().listing(conflict.other()));
			}
		}
		if (fields.isEmpty()) {
			return null;
		}
		List<Row> shown = Stream
			.concat(service.listings().stream(),
					rows.stream().skip(service.listings().size()).sorted(Comparator.comparingInt(Listing::number)))
			.limit(MOST_ROWS)
			.map((listing) -> Row.of(listing, service, edition))
			.toList();
		return new RowConflict(rows.size(), shown, fields, why(rows, service), later(rows, service, edition.catalog()));
	}

	private static String why(Set<Listing> rows, ListedService service) {
		String which = (rows.size() == 2) ? "Both rows" : "The rows";
		boolean isOneService = rows.size() == service.listings().size();
		return (isOneService ? "%s are about this service, in different categories, and differ."
				: "%s link to the same product page and the same documentation, and say different things.")
			.formatted(which) + " The catalog shows every row and picks none.";
	}

	/**
	 * The first later edition that lists what these rows are about without a conflict.
	 */
	private static String later(Set<Listing> rows, ListedService service, Catalog catalog) {
		KnownService known = catalog.services().byId(service.id()).orElseThrow();
		for (Edition later : catalog.editions()) {
			if (later.id().isAfter(service.edition().id())) {
				List<ListedService> listed = Stream
					.concat(rows.stream().map(Listing::service),
							catalog.services().successors(known, later.id()).stream().map(KnownService::id))
					.distinct()
					.flatMap((id) -> later.service(id).stream())
					.toList();
				List<Listing> left = listed.stream().flatMap((of) -> of.listings().stream()).toList();
				if (!left.isEmpty() && left.stream().allMatch((row) -> row.conflicts().isEmpty())) {
					return "Edition %s has %s: %s.".formatted(later.id(),
							(left.size() == 1) ? "one row" : left.size() + " rows, which do not conflict",
							left.stream().limit(MOST_ROWS).map(RowConflict::inWords).collect(Collectors.joining("; ")));
				}
			}
		}
		return (service.edition() == catalog.latest()) ? "" : "No later edition settles it.";
	}

	private static String inWords(Listing row) {
		return "%s, %s".formatted(row.name(),
				Stream.of(KeyStore.values())
					.map((keyStore) -> "%s %s".formatted(keyStore.inWords(),
							Mark.of(row.row().cell(keyStore).support()).word()))
					.collect(Collectors.joining(" and ")));
	}

	/** Whether rows say different things of a key store. */
	static boolean isIn(ListedService service, KeyStore keyStore) {
		return service.listings()
			.stream()
			.flatMap((listing) -> listing.conflicts().stream())
			.anyMatch((conflict) -> conflict.field() == ConflictField.valueOf(keyStore.name()));
	}

	/** Rows of other services that say something else of a key store. */
	static List<Listing> others(ListedService service, KeyStore keyStore) {
		return service.listings()
			.stream()
			.flatMap((listing) -> listing.conflicts().stream())
			.filter((conflict) -> conflict.field() == ConflictField.valueOf(keyStore.name()))
			.map((conflict) -> service.edition().listing(conflict.other()))
			.filter((other) -> !other.service().equals(service.id()))
			.distinct()
			.toList();
	}

	/** For example: Two rows, one product. */
	public String title() {
		return "%s rows, one product".formatted((this.total < NUMBERS.size()) ? NUMBERS.get(this.total) : this.total);
	}

	/** How many rows are not shown. */
	public int more() {
		return this.total - this.rows.size();
	}

	/** Whether rows differ in a field, named as in the API. */
	public boolean differsIn(String field) {
		return this.fields.stream().anyMatch((differing) -> differing.toString().equals(field));
	}

	/**
	 * A row.
	 *
	 * @param name its name
	 * @param href the page of its service; empty if it is of the service of the page
	 * @param category its category
	 * @param cells what it says of each key store
	 * @param product its product link; null if it has none
	 * @param documentation its documentation
	 * @param source its line
	 */
	record Row(String name, String href, String category, List<RowCell> cells, @Nullable String product,
			List<LinkRepresentation> documentation, SourceLink source) {

		static Row of(Listing listing, ListedService service, ChosenEdition edition) {
			boolean hasOneCell = service.edition().document().hasOneCell();
			return new Row(listing.name(),
					listing.service().equals(service.id()) ? ""
							: "/services/%s%s".formatted(listing.service(), EditionLink.query(edition)),
					listing.category().name(),
					Stream.of(KeyStore.values()).map((keyStore) -> RowCell.of(listing, keyStore, hasOneCell)).toList(),
					(listing.row().product() != null) ? listing.row().product().url() : null,
					listing.row().documentation().stream().map(LinkRepresentation::of).toList(),
					SourceLink.of(listing));
		}

	}

	/**
	 * What a row says of a key store.
	 *
	 * @param field the key store's field in the API
	 * @param title the key store's name
	 * @param mark the mark with its word
	 * @param caveats keys and footnotes, in words
	 * @param written the cell as written
	 */
	record RowCell(String field, String title, Mark mark, List<String> caveats, Written written) {

		static RowCell of(Listing listing, KeyStore keyStore, boolean hasOneCell) {
			SupportCell cell = listing.row().cell(keyStore);
			return new RowCell(ConflictField.valueOf(keyStore.name()).toString(), keyStore.inWords(),
					(cell.basis() == SupportBasis.NOT_COVERED) ? Mark.NOT_COVERED : Mark.of(cell.support()),
					Stream
						.of(Stream.ofNullable((cell.basis() == SupportBasis.INFERRED) ? "inferred" : null),
								cell.keyConstraints().stream().map(KeyConstraint::inWords),
								listing.footnotes(keyStore)
									.stream()
									.map(DocumentFootnote::marker)
									.map("footnote %s"::formatted),
								Stream.ofNullable(cell.note()))
						.flatMap((words) -> words)
						.toList(),
					Written.of(listing, keyStore, hasOneCell));
		}

	}

}
