package org.cmkcatalog.store;

import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;

/** A row of the table {@code footnote}, with its links. */
@Entity
@Immutable
@Table(name = "footnote")
class FootnoteRow {

	@Id
	private Integer id;

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
	@BatchSize(size = ListingRows.PART)
	private List<Link> links;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected FootnoteRow() {
	}

	Integer id() {
		return this.id;
	}

	String marker() {
		return this.marker;
	}

	DocumentFootnote value() {
		return new DocumentFootnote(this.sourceLine, this.marker, this.text, this.asWritten, this.blankLinesBefore,
				this.links.stream()
					.map((link) -> new DocumentLink(link.title(), link.urlAsWritten(), link.url(), ""))
					.toList());
	}

	/** A row of the table {@code footnote_link}. */
	@Embeddable
	record Link(String title, String url, String urlAsWritten) {

	}

}
