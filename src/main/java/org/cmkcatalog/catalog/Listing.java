package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.cmkcatalog.document.KeyStore;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code listing}: a service, in a category, in one edition. */
@Entity
@Immutable
class Listing {

	@Id
	private Integer id;

	private LocalDate editionId;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Category category;

	private String serviceId;

	private int documentRow;

	private int serviceRow;

	private int sourceLine;

	private String name;

	private int nameRank;

	private @Nullable String url;

	private @Nullable String urlAsWritten;

	@EmbeddedColumnNaming("key_vault_%s")
	private KeyStoreSupport keyVault;

	@EmbeddedColumnNaming("managed_hsm_%s")
	private KeyStoreSupport managedHsm;

	private boolean hasFootnote;

	private boolean hasDocumentation;

	private boolean hasConflict;

	private String searchText;

	@ElementCollection
	@CollectionTable(name = "documentation_link", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<DocumentationLink> documentation;

	@ElementCollection
	@CollectionTable(name = "listing_footnote", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<FootnoteMark> footnotes;

	@ElementCollection
	@CollectionTable(name = "listing_conflict", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<ListingConflict> conflicts;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Listing() {
	}

	Integer id() {
		return this.id;
	}

	LocalDate editionId() {
		return this.editionId;
	}

	Category category() {
		return this.category;
	}

	String serviceId() {
		return this.serviceId;
	}

	int documentRow() {
		return this.documentRow;
	}

	int sourceLine() {
		return this.sourceLine;
	}

	String name() {
		return this.name;
	}

	@Nullable String url() {
		return this.url;
	}

	@Nullable String urlAsWritten() {
		return this.urlAsWritten;
	}

	KeyStoreSupport support(KeyStore keyStore) {
		return switch (keyStore) {
			case KEY_VAULT -> this.keyVault;
			case MANAGED_HSM -> this.managedHsm;
		};
	}

	List<Footnote> footnotes(KeyStore keyStore) {
		return this.footnotes.stream()
			.filter((mark) -> mark.keyStore() == keyStore)
			.map(FootnoteMark::footnote)
			.toList();
	}

	List<DocumentationLink> documentation() {
		return this.documentation;
	}

	List<ListingConflict> conflicts() {
		return this.conflicts;
	}

}
