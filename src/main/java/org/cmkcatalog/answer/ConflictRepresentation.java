package org.cmkcatalog.answer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.catalog.Listing.Conflict;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.KeyStore;

/**
 * A field in which rows about one product differ. Rows are about one product if they name
 * one service, or if they name one product URL and the same documentation.
 *
 * @param field the field in which they differ
 * @param statements what each row says, in document order
 */
public record ConflictRepresentation(ConflictField field, List<StatementRepresentation> statements) {

	static List<ConflictRepresentation> of(Edition edition, List<Listing> listings) {
		Map<ConflictField, TreeSet<StatementRepresentation>> fields = new EnumMap<>(ConflictField.class);
		for (Listing listing : listings) {
			for (Conflict conflict : listing.conflicts()) {
				TreeSet<StatementRepresentation> statements = fields.computeIfAbsent(conflict.field(),
						(field) -> new TreeSet<>(Comparator.comparingInt(StatementRepresentation::sourceLine)));
				statements.add(StatementRepresentation.of(listing, conflict.asWritten()));
				statements
					.add(StatementRepresentation.of(edition.listing(conflict.other()), conflict.otherAsWritten()));
			}
		}
		return fields.entrySet()
			.stream()
			.map((field) -> new ConflictRepresentation(field.getKey(), List.copyOf(field.getValue())))
			.toList();
	}

	/** The conflict in a sentence that names every row. */
	String inWords() {
		return this.statements.stream()
			.map(StatementRepresentation::inWords)
			.collect(Collectors.joining("; ", inWords(this.field) + ": ", "."));
	}

	private static String inWords(ConflictField field) {
		return switch (field) {
			case KEY_VAULT -> KeyStore.KEY_VAULT.inWords();
			case MANAGED_HSM -> KeyStore.MANAGED_HSM.inWords();
			case DOCUMENTATION -> "documentation";
			case URL -> "product link";
		};
	}

	/** Each statement as a text, for programs. */
	List<String> texts() {
		return this.statements.stream().map((statement) -> this.field + ": " + statement.text()).toList();
	}

	/**
	 * What one row says in a field that rows differ in.
	 *
	 * @param service the row's service
	 * @param category the row's category
	 * @param sourceLine the row's line in the document, from 1
	 * @param asWritten the field's Markdown
	 */
	public record StatementRepresentation(ServiceReference service, CategoryReference category, int sourceLine,
			String asWritten) {

		static StatementRepresentation of(Listing listing, String asWritten) {
			return new StatementRepresentation(ServiceReference.of(listing), CategoryReference.of(listing.category()),
					listing.row().line(), asWritten);
		}

		String inWords() {
			return "line %d '%s' (%s) in %s %s".formatted(this.sourceLine, this.service.name(), this.service.id(),
					this.category.name(), this.asWritten.isEmpty() ? "is blank" : "says '" + this.asWritten + "'");
		}

		String text() {
			return "line %d, service %s '%s', category %s '%s', cell '%s'".formatted(this.sourceLine, this.service.id(),
					this.service.name(), this.category.id(), this.category.name(), this.asWritten);
		}

	}

}
