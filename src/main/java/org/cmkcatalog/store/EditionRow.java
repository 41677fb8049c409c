package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Finding;
import org.cmkcatalog.document.FindingKind;
import org.cmkcatalog.document.TableLayout;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code edition}, with its findings. */
@Entity
@Immutable
@Table(name = "edition")
class EditionRow {

	@Id
	private LocalDate id;

	private String title;

	private @Nullable String source;

	private String url;

	private String sha256;

	@Enumerated(EnumType.STRING)
	private TableLayout tableLayout;

	private String tableHead;

	@ElementCollection
	@CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "edition_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<FindingRow> findings;

	@OneToMany
	@JoinColumn(name = "edition_id")
	@OrderBy("position")
	private List<CategoryRow> categories;

	@OneToMany
	@JoinColumn(name = "edition_id")
	@OrderBy("position")
	private List<FootnoteRow> footnotes;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected EditionRow() {
	}

	LocalDate id() {
		return this.id;
	}

	String sha256() {
		return this.sha256;
	}

	/** The markers of its footnotes, by key. */
	Map<Integer, String> markers() {
		return this.footnotes.stream().collect(Collectors.toMap(FootnoteRow::id, FootnoteRow::marker));
	}

	CatalogDocument document(Map<Integer, List<DocumentRow>> rowsByCategory, List<Contradiction> contradictions) {
		// the line of the date is of use only while a file is checked
		return new CatalogDocument(this.title, this.id, 1, this.source, this.url, this.tableLayout, this.tableHead,
				this.categories.stream()
					.map((category) -> category.value(rowsByCategory.getOrDefault(category.id(), List.of())))
					.toList(),
				this.footnotes.stream().map(FootnoteRow::value).toList(), contradictions,
				this.findings.stream()
					.map((finding) -> new Finding(finding.kind(), finding.sourceLine(), finding.message()))
					.toList());
	}

	/** A row of the table {@code finding}. */
	@Embeddable
	record FindingRow(@Enumerated(EnumType.STRING) FindingKind kind, int sourceLine, String message) {

	}

}
