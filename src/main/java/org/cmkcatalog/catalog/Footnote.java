package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;

/** A row of the table {@code footnote}: a marker and its text in one edition. */
@Entity
@Immutable
class Footnote {

	@Id
	private Integer id;

	private LocalDate editionId;

	private int position;

	private String marker;

	private String text;

	private String asWritten;

	private int sourceLine;

	private int blankLinesBefore;

	@ElementCollection
	@CollectionTable(name = "footnote_link", joinColumns = @JoinColumn(name = "footnote_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<FootnoteLink> links;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Footnote() {
	}

	Integer id() {
		return this.id;
	}

	String marker() {
		return this.marker;
	}

	String text() {
		return this.text;
	}

	String asWritten() {
		return this.asWritten;
	}

	int sourceLine() {
		return this.sourceLine;
	}

	int blankLinesBefore() {
		return this.blankLinesBefore;
	}

	List<FootnoteLink> links() {
		return this.links;
	}

}
