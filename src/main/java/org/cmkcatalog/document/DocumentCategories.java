package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects categories and rows while a document is read, and checks them. */
final class DocumentCategories {

	/** No category of any edition has a name longer than 30 characters. */
	private static final int MAX_NAME_LENGTH = 200;

	private final Findings findings;

	private final Map<Slug, DocumentCategory> categories = new LinkedHashMap<>();

	private final Map<Slug, DocumentRow> services = new HashMap<>();

	private final Set<String> markers = new HashSet<>();

	private List<DocumentRow> rows = new ArrayList<>();

	/** Services of the current category, with the line of their row. */
	private final Map<Slug, Integer> listed = new HashMap<>();

	DocumentCategories(Findings findings) {
		this.findings = findings;
	}

	void start(int line, String name) {
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
				new DocumentCategory(line, id.get(), name, this.rows));
		if (same != null) {
			this.findings.add(FindingKind.CATEGORY, line,
					"the category '%s' is already in line %d; its rows should be there", name, same.line());
		}
	}

	void add(DocumentRow row) {
		this.rows.add(row);
		this.markers.addAll(row.keyVault().markers());
		this.markers.addAll(row.managedHsm().markers());
		DocumentRow first = this.services.putIfAbsent(row.id(), row);
		if (first != null && first.name().equalsIgnoreCase(row.name()) && !first.name().equals(row.name())) {
			this.findings.add(FindingKind.NAME_SPELLING, row.line(), "'%s' is spelled '%s' in line %d", row.name(),
					first.name(), first.line());
		}
		else if (first != null && !first.name().equals(row.name())) {
			this.findings.add(FindingKind.SERVICE_ID, row.line(),
					"'%s' has the id '%s', and so has '%s' in line %d; each service should have its own id and one name",
					row.name(), row.id(), first.name(), first.line());
		}
		Integer listedIn = this.listed.putIfAbsent(row.id(), row.line());
		if (listedIn != null) {
			this.findings.add(FindingKind.LISTED_TWICE, row.line(),
					"'%s' is already in this category, in line %d; it should occur once", row.name(), listedIn);
		}
		if (row.product() == null) {
			this.findings.add(FindingKind.PRODUCT_LINK_MISSING, row.line(), "'%s' has no link to its product",
					row.name());
		}
		if (row.documentation().isEmpty()) {
			this.findings.add(FindingKind.DOCUMENTATION_MISSING, row.line(), "'%s' has no documentation", row.name());
		}
	}

	boolean isMarkerUsed(String marker) {
		return this.markers.contains(marker);
	}

	void checkFootnotes(Map<String, DocumentFootnote> footnotes) {
		for (DocumentCategory category : this.categories.values()) {
			if (category.rows().isEmpty()) {
				this.findings.add(FindingKind.CATEGORY_EMPTY, category.line(), "the category '%s' has no rows",
						category.name());
			}
		}
		for (DocumentRow row : rows()) {
			for (SupportCell cell : List.of(row.keyVault(), row.managedHsm())) {
				cell.markers()
					.stream()
					.filter((marker) -> !footnotes.containsKey(marker))
					.forEach((marker) -> this.findings.add(FindingKind.FOOTNOTE_UNDEFINED, row.line(),
							"the marker %s has no footnote", marker));
			}
		}
		for (DocumentFootnote footnote : footnotes.values()) {
			if (!isMarkerUsed(footnote.marker())) {
				this.findings.add(FindingKind.FOOTNOTE_UNUSED, footnote.line(), "nothing refers to the footnote %s",
						footnote.marker());
			}
		}
	}

	List<DocumentRow> rows() {
		return this.categories.values().stream().flatMap((category) -> category.rows().stream()).toList();
	}

	List<DocumentCategory> toList() {
		return this.categories.values()
			.stream()
			.map((category) -> new DocumentCategory(category.line(), category.id(), category.name(),
					List.copyOf(category.rows())))
			.toList();
	}

}
