package org.cmkcatalog.history;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;

/**
 * A field of a service that can change: what is compared of it, and where the document
 * says it.
 *
 * @param kind the kind of change
 * @param keyStore the key store that it is about, if it is about one
 * @param compared what a row says, without what makes no difference
 * @param asWritten the Markdown in the document
 */
record Field(ChangeKind kind, @Nullable KeyStore keyStore,
		BiFunction<Listing, LinkTargets, ? extends Collection<?>> compared, Function<Listing, String> asWritten) {

	/** All fields. */
	static final List<Field> ALL = Stream
		.of(ofKeyStore(KeyStore.KEY_VAULT), ofKeyStore(KeyStore.MANAGED_HSM), Stream.of(
				new Field(ChangeKind.RENAMED, null, (listed, targets) -> List.of(listed.name()),
						(listed) -> CatalogDocumentRenderer.name(listed.row())),
				new Field(ChangeKind.CATEGORY_CHANGED, null, (listed, targets) -> List.of(listed.category().id()),
						(listed) -> listed.category().name()),
				new Field(ChangeKind.LINK_CHANGED, null,
						(listed, targets) -> Stream.ofNullable(listed.row().product()).map(targets::of).toList(),
						(listed) -> CatalogDocumentRenderer.name(listed.row())),
				new Field(ChangeKind.DOCUMENTATION_CHANGED, null,
						(listed, targets) -> listed.row()
							.documentation()
							.stream()
							.map((link) -> List.of(link.title(), targets.of(link)))
							.toList(),
						(listed) -> CatalogDocumentRenderer.documentation(listed.row()))))
		.flatMap((fields) -> fields)
		.toList();

	private static Stream<Field> ofKeyStore(KeyStore keyStore) {
		Function<Listing, SupportCell> cell = (listed) -> listed.row().cell(keyStore);
		Function<Listing, String> asWritten = (listed) -> cell.apply(listed).asWritten();
		return Stream.of(
				new Field(ChangeKind.SUPPORT_CHANGED, keyStore,
						(listed, targets) -> List.of(cell.apply(listed).support()), asWritten),
				new Field(ChangeKind.KEY_CONSTRAINT_CHANGED, keyStore,
						(listed, targets) -> cell.apply(listed).keyConstraints(), asWritten),
				new Field(ChangeKind.FOOTNOTE_CHANGED, keyStore,
						(listed, targets) -> listed.footnotes(keyStore).stream().map(DocumentFootnote::text).toList(),
						asWritten),
				new Field(ChangeKind.NOTE_CHANGED, keyStore,
						(listed, targets) -> Stream.ofNullable(cell.apply(listed).note()).toList(), asWritten));
	}

}
