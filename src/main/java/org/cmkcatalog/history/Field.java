package org.cmkcatalog.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.history.Statement.Value;
import org.jspecify.annotations.Nullable;

/**
 * A field of a service that can change: what is compared of it, and where the document
 * says it.
 *
 * @param kind the kind of change
 * @param keyStore the key store that it is about, if it is about one
 * @param values what a row says
 * @param asWritten the Markdown in the document
 */
record Field(ChangeKind kind, @Nullable KeyStore keyStore, Function<Listing, List<Value>> values,
		Function<Listing, String> asWritten) {

	/** All fields, in the order in which changes are listed. */
	static final List<Field> ALL = Stream
		.of(Stream.of(
				new Field(ChangeKind.RENAMED, null, (listed) -> List.of(Value.of(listed.row().name())),
						(listed) -> CatalogDocumentRenderer.name(listed.row())),
				new Field(ChangeKind.CATEGORY_CHANGED, null, (listed) -> List.of(Value.of(listed.category().id())),
						(listed) -> listed.category().name())),
				ofKeyStore(KeyStore.KEY_VAULT), ofKeyStore(KeyStore.MANAGED_HSM),
				Stream.of(
						new Field(ChangeKind.DOCUMENTATION_CHANGED, null, Field::documentation,
								(listed) -> CatalogDocumentRenderer.documentation(listed.row())),
						new Field(ChangeKind.LINK_CHANGED, null, Field::link,
								(listed) -> CatalogDocumentRenderer.name(listed.row()))))
		.flatMap((fields) -> fields)
		.toList();

	private static Stream<Field> ofKeyStore(KeyStore keyStore) {
		Function<Listing, SupportCell> cell = (listed) -> listed.row().cell(keyStore);
		Function<Listing, String> asWritten = (listed) -> cell.apply(listed).asWritten();
		return Stream.of(
				new Field(ChangeKind.SUPPORT_CHANGED, keyStore,
						(listed) -> List.of(Value.of(cell.apply(listed).support().toString())), asWritten),
				new Field(ChangeKind.KEY_CONSTRAINT_CHANGED, keyStore,
						(listed) -> cell.apply(listed)
							.keyConstraints()
							.stream()
							.map((key) -> Value.of(key.inWords()))
							.toList(),
						asWritten),
				new Field(ChangeKind.FOOTNOTE_CHANGED, keyStore,
						(listed) -> listed.footnotes(keyStore)
							.stream()
							.map(DocumentFootnote::text)
							.map(Value::of)
							.toList(),
						asWritten));
	}

	private static List<Value> documentation(Listing listed) {
		return listed.row()
			.documentation()
			.stream()
			.map((link) -> new Value("[%s](%s)".formatted(link.title(), link.target()),
					"[%s](%s)".formatted(link.title(), link.url())))
			.toList();
	}

	private static List<Value> link(Listing listed) {
		DocumentLink product = listed.row().product();
		return (product != null) ? List.of(new Value(product.target(), product.url())) : List.of();
	}

}
