package org.cmkcatalog.store;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code category}. */
@Entity
@Immutable
@Table(name = "category")
class CategoryRow {

	@Id
	private Integer id;

	private String slug;

	private String name;

	private int position;

	private int sourceLine;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected CategoryRow() {
	}

	Integer id() {
		return this.id;
	}

	DocumentCategory value(List<DocumentRow> rows) {
		return new DocumentCategory(this.sourceLine, new Slug(this.slug), this.name, rows);
	}

}
