package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two rows about the same product that differ in a field. Rows are about the same product
 * if they name the same service, or if they have the same product URL and the same
 * documentation.
 *
 * @param field the field in which they differ
 * @param row the row that comes first
 * @param other the later row
 */
public record Contradiction(ConflictField field, DocumentRow row, DocumentRow other) {

	/**
	 * The contradictions among the rows of a document, by the later row.
	 * @param serviceId gives the service of a row
	 */
	static List<Contradiction> among(List<DocumentRow> rows, Function<DocumentRow, Slug> serviceId) {
		Map<Object, DocumentRow> firstOfService = new HashMap<>();
		Map<Object, DocumentRow> firstOfProduct = new HashMap<>();
		List<Contradiction> found = new ArrayList<>();
		for (DocumentRow row : rows) {
			DocumentRow sameService = firstOfService.putIfAbsent(serviceId.apply(row), row);
			DocumentRow sameProduct = (row.documentation().isEmpty() || row.product() == null) ? null
					: firstOfProduct.putIfAbsent(List.of(target(row), targets(row)), row);
			if (sameService != null) {
				found.addAll(between(sameService, row));
			}
			if (sameProduct != null && !serviceId.apply(sameProduct).equals(serviceId.apply(row))) {
				found.addAll(between(sameProduct, row));
			}
		}
		return List.copyOf(found);
	}

	private static List<Contradiction> between(DocumentRow row, DocumentRow other) {
		return Arrays.stream(ConflictField.values())
			.filter((field) -> !value(field, row).equals(value(field, other)))
			.map((field) -> new Contradiction(field, row, other))
			.toList();
	}

	private static Object value(ConflictField field, DocumentRow row) {
		return switch (field) {
			case KEY_VAULT -> row.keyVault().statement();
			case MANAGED_HSM -> row.managedHsm().statement();
			case DOCUMENTATION -> targets(row);
			case URL -> target(row);
		};
	}

	private static List<String> targets(DocumentRow row) {
		return row.documentation().stream().map(DocumentLink::target).toList();
	}

	private static String target(DocumentRow row) {
		return (row.product() != null) ? row.product().target() : "";
	}

	/**
	 * The first row's value of the field.
	 * @return the field's Markdown as written
	 */
	public String asWritten() {
		return asWritten(this.row);
	}

	/**
	 * The later row's value of the field.
	 * @return the field's Markdown as written
	 */
	public String otherAsWritten() {
		return asWritten(this.other);
	}

	private String asWritten(DocumentRow of) {
		return switch (this.field) {
			case KEY_VAULT -> of.keyVault().asWritten();
			case MANAGED_HSM -> of.managedHsm().asWritten();
			case DOCUMENTATION -> CatalogDocumentRenderer.documentation(of);
			case URL -> (of.product() != null) ? of.product().urlAsWritten() : "";
		};
	}

	Finding finding() {
		String differs = "'%s' differs in %s from '%s' in line %d, which is about the same product"
			.formatted(this.other.name(), this.field, this.row.name(), this.row.line());
		// the links of a row are too long for a sentence
		return new Finding(FindingKind.CONTRADICTION, this.other.line(), (this.field == ConflictField.DOCUMENTATION)
				? differs : "%s: '%s' here, '%s' there".formatted(differs, otherAsWritten(), asWritten()));
	}

}
