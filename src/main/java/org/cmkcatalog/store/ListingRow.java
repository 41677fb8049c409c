package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.cmkcatalog.catalog.Listing.Conflict;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code listing}, with its links, footnotes and conflicts. */
@Entity
@Immutable
@Table(name = "listing")
class ListingRow {

	@Id
	private Integer id;

	private LocalDate editionId;

	private Integer categoryId;

	private String serviceId;

	private int documentRow;

	private int sourceLine;

	private String name;

	private @Nullable String url;

	private @Nullable String urlAsWritten;

	private String otherCells;

	@EmbeddedColumnNaming("key_vault_%s")
	private CellRow keyVault;

	@EmbeddedColumnNaming("managed_hsm_%s")
	private CellRow managedHsm;

	@ElementCollection
	@CollectionTable(name = "documentation_link", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@BatchSize(size = ListingRows.PART)
	private List<Documentation> documentation;

	@ElementCollection
	@CollectionTable(name = "listing_footnote", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@BatchSize(size = ListingRows.PART)
	private List<Footnote> footnotes;

	@ElementCollection
	@CollectionTable(name = "listing_key_constraint", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@BatchSize(size = ListingRows.PART)
	private List<StatedKey> keys;

	@ElementCollection
	@CollectionTable(name = "listing_conflict", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@BatchSize(size = ListingRows.PART)
	private List<Conflict> conflicts;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected ListingRow() {
	}

	Integer id() {
		return this.id;
	}

	Integer categoryId() {
		return this.categoryId;
	}

	String serviceId() {
		return this.serviceId;
	}

	List<Conflict> conflicts() {
		return this.conflicts;
	}

	DocumentRow value(Map<Integer, String> markers, Shared shared) {
		DocumentLink product = (this.url != null && this.urlAsWritten != null)
				? new DocumentLink(this.name, this.urlAsWritten, this.url, "") : null;
		return new DocumentRow(this.sourceLine, Slug.of(this.name).orElseThrow(), shared.one(this.name),
				(product != null) ? shared.one(product) : null,
				shared.one(this.keyVault.value(keys(KeyStore.KEY_VAULT), markers(KeyStore.KEY_VAULT, markers))),
				shared.one(this.managedHsm.value(keys(KeyStore.MANAGED_HSM), markers(KeyStore.MANAGED_HSM, markers))),
				this.documentation.stream()
					.map((link) -> shared
						.one(new DocumentLink(link.title(), link.urlAsWritten(), link.url(), link.separator())))
					.toList(),
				shared.one(this.otherCells));
	}

	private List<KeyConstraint> keys(KeyStore keyStore) {
		return this.keys.stream()
			.filter((key) -> key.keyStore() == keyStore)
			.map((key) -> new KeyConstraint(key.keyType(), key.bits()))
			.toList();
	}

	private List<String> markers(KeyStore keyStore, Map<Integer, String> markers) {
		return this.footnotes.stream()
			.filter((footnote) -> footnote.keyStore() == keyStore)
			.map((footnote) -> markers.getOrDefault(footnote.footnoteId(), ""))
			.toList();
	}

	/** A row of the table {@code documentation_link}. */
	@Embeddable
	record Documentation(String separator, String title, String url, String urlAsWritten) {
	}

	/** A row of the table {@code listing_footnote}. */
	@Embeddable
	record Footnote(@Enumerated(EnumType.STRING) KeyStore keyStore, Integer footnoteId) {

	}

	/** A row of the table {@code listing_key_constraint}. */
	@Embeddable
	record StatedKey(@Enumerated(EnumType.STRING) KeyStore keyStore, @Enumerated(EnumType.STRING) KeyType keyType,
			int bits) {

	}

	/** A row of the table {@code listing_conflict}. */
	@Embeddable
	record Conflict(@Enumerated(EnumType.STRING) ConflictField field, String asWritten, Integer otherId,
			String otherAsWritten) {

	}

	/** The columns of a support cell. */
	@Embeddable
	record CellRow(@Enumerated(EnumType.STRING) Support support, @Enumerated(EnumType.STRING) SupportBasis basis,
			String asWritten, @Nullable String note) {

		SupportCell value(List<KeyConstraint> keys, List<String> markers) {
			return new SupportCell(this.asWritten, this.support, this.basis, keys, markers, this.note);
		}

	}

}
