package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cmkcatalog.document.CellReader.UnreadableException;

/** Collects categories and rows while a document is read, and checks them. */
final class DocumentCategories {

	/** No category of any edition has a name longer than 30 characters. */
	private static final int MAX_NAME_LENGTH = 200;

	private final Findings findings;

	private final Map<Slug, DocumentCategory> categories = new LinkedHashMap<>();

	private final Map<Slug, DocumentRow> services = new HashMap<>();

	private List<DocumentRow> rows = new ArrayList<>();

	/** Services of the current category, with the line of their row. */
	private final Map<Slug, Integer> listed = new HashMap<>();

	DocumentCategories(Findings findings) {
		this.findings = findings;
	}

	void start(int line, String heading) {
		try {
			CellText.requireVisible("category name", heading);
		}
		catch (UnreadableException ex) {
			this.findings.add(ex.at(line));
		}
		String name = CellText.withPlainSpaces(heading);
		this.rows = new ArrayList<>();
		this.listed.clear();
		Optional<Slug> id = Slug.of(name);
		if (id.isEmpty() || name.length() > MAX_NAME_LENGTH) {
			this.findings.add(FindingKind.CATEGORY, line,
					"the category name '%s' cannot become an id; it should have an ASCII letter or digit, and at most %d characters",
					name, MAX_NAME_LENGTH);
			return;
		}
		DocumentCategory same = this.categories.putIfAbsent(id.get(),
				new DocumentCategory(line, id.get(), name, Collections.unmodifiableList(this.rows)));
		if (same != null) {
			this.findings.add(FindingKind.CATEGORY, line,
					"the category '%s' is already in line %d; its rows should be there", name, same.line());
		}
	}

	void add(DocumentRow row) {
		this.rows.add(row);
		int line = row.line();
		String name = row.name();
		DocumentRow first = this.services.putIfAbsent(row.id(), row);
		if (first != null && !first.name().equals(name)) {
			if (first.name().equalsIgnoreCase(name)) {
				this.findings.add(FindingKind.NAME_SPELLING, line, "'%s' is spelled '%s' in line %d", name,
						first.name(), first.line());
			}
			else {
				this.findings.add(FindingKind.SERVICE_ID, line,
						"'%s' has the id '%s', and so has '%s' in line %d; each service should have its own id and one name",
						name, row.id(), first.name(), first.line());
			}
		}
		Integer listedIn = this.listed.putIfAbsent(row.id(), line);
		if (listedIn != null) {
			this.findings.add(FindingKind.LISTED_TWICE, line,
					"'%s' is already in this category, in line %d; it should occur once", name, listedIn);
		}
	}

	/**
	 * All categories, at the end of the document.
	 * @param hasDocumentation whether there is a column for documentation
	 */
	List<DocumentCategory> finish(boolean hasDocumentation) {
		List<DocumentRow> all = this.categories.values()
			.stream()
			.flatMap((category) -> category.rows().stream())
			.toList();
		// the oldest layouts have no links at all
		boolean hasProducts = all.stream().anyMatch((row) -> row.product() != null);
		for (DocumentRow row : all) {
			if (hasProducts && row.product() == null) {
				this.findings.add(FindingKind.PRODUCT_LINK_MISSING, row.line(), "'%s' has no link to its product",
						row.name());
			}
			if (hasDocumentation && row.documentation().isEmpty()) {
				this.findings.add(FindingKind.DOCUMENTATION_MISSING, row.line(), "'%s' has no documentation",
						row.name());
			}
		}
		if (!hasProducts && !all.isEmpty()) {
			this.findings.add(FindingKind.PRODUCT_LINK_MISSING, all.get(0).line(),
					"no name in the document is a link to its product");
		}
		for (DocumentCategory category : this.categories.values()) {
			if (category.rows().isEmpty()) {
				this.findings.add(FindingKind.CATEGORY_EMPTY, category.line(), "the category '%s' has no rows",
						category.name());
			}
		}
		return List.copyOf(this.categories.values());
	}

}
