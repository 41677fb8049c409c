package org.cmkcatalog.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.page.Cell;
import org.cmkcatalog.page.EditionLink;
import org.cmkcatalog.page.Outlook;
import org.cmkcatalog.page.Outlook.Fate;
import org.cmkcatalog.page.PageTemplates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rows of the matrix as HTML. A row is the same in every view of an edition, so it is
 * rendered once.
 */
@Component
class MatrixRows {

	/** In characters: the rows of some thousand services. */
	private static final long MAX_KEPT = 4L * 1024 * 1024;

	private final PageTemplates templates;

	MatrixRows(PageTemplates templates) {
		this.templates = templates;
	}

	/**
	 * The cells of a service's row.
	 * @param service the service
	 * @param edition the edition, as the request chooses it
	 * @param isGrouped whether a heading names the category, so that the row does not
	 */
	String cells(ListedService service, ChosenEdition edition, boolean isGrouped) {
		String query = EditionLink.query(edition);
		return edition.catalog()
			.derived(Kept.class, (catalog) -> new Kept())
			.rows()
			.get(new Key(service, query, isGrouped),
					(key) -> this.templates.render("row", Map.of("row", row(service, edition, isGrouped))));
	}

	private static Row row(ListedService service, ChosenEdition edition, boolean isGrouped) {
		Outlook outlook = new Outlook(edition.catalog(), service);
		return new Row(isGrouped ? null : categories(service), service.name(),
				"/services/%s%s".formatted(service.id(), EditionLink.query(edition)), outlook.fate().orElse(null),
				List.of(KeyStore.values()).stream().map((keyStore) -> Cell.of(service, keyStore, outlook)).toList(),
				service.documentation().stream().map(LinkRepresentation::of).toList(),
				"/changes?from=%s&to=%s#gained".formatted(edition.id(), edition.catalog().latest().id()));
	}

	private static String categories(ListedService service) {
		return service.listings()
			.stream()
			.map((listing) -> listing.category().name())
			.distinct()
			.collect(Collectors.joining(", "));
	}

	/**
	 * A row.
	 *
	 * @param categories names of its categories; null if a heading names them
	 * @param name name of the service
	 * @param href its page
	 * @param fate what later editions made of it; null if nothing
	 * @param cells a cell for each key store
	 * @param documentation its links
	 * @param changesHref what changes to the newest edition
	 */
	record Row(@Nullable String categories, String name, String href, @Nullable Fate fate, List<Cell> cells,
			List<LinkRepresentation> documentation, String changesHref) {

	}

	/**
	 * Services are equal only to themselves, so rows of other catalogs have other keys.
	 */
	private record Key(ListedService service, String query, boolean isGrouped) {

	}

	private record Kept(Cache<Key, String> rows) {

		Kept() {
			this(Caffeine.newBuilder()
				.maximumWeight(MAX_KEPT)
				.<Key, String>weigher((key, row) -> row.length())
				.build());
		}

	}

}
