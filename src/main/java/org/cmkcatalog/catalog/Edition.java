package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.cmkcatalog.document.TableLayout;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code edition}: one dated state of the source document. */
@Entity
@Immutable
class Edition {

	@Id
	private LocalDate id;

	private String title;

	private @Nullable String source;

	private String url;

	private String sha256;

	private TableLayout tableLayout;

	private String tableHeader;

	private String tableDelimiter;

	@ElementCollection
	@CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "edition_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<EditionFinding> findings;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Edition() {
	}

	LocalDate id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

	@Nullable String source() {
		return this.source;
	}

	String url() {
		return this.url;
	}

	String sha256() {
		return this.sha256;
	}

	TableLayout tableLayout() {
		return this.tableLayout;
	}

	String tableHeader() {
		return this.tableHeader;
	}

	String tableDelimiter() {
		return this.tableDelimiter;
	}

	List<EditionFinding> findings() {
		return this.findings;
	}

}
