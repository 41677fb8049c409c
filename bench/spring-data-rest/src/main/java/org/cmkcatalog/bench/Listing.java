package org.cmkcatalog.bench;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;

/** A row of the document. */
@Entity
@Immutable
class Listing {

	@Id
	Integer id;

	LocalDate editionId;

	@ManyToOne(fetch = FetchType.LAZY)
	Category category;

	@ManyToOne(fetch = FetchType.LAZY)
	Service service;

	int documentRow;

	int sourceLine;

	String name;

	String url;

	String urlAsWritten;

	@EmbeddedColumnNaming("key_vault_%s")
	KeyStoreSupport keyVault;

	@EmbeddedColumnNaming("managed_hsm_%s")
	KeyStoreSupport managedHsm;

	@ElementCollection
	@CollectionTable(name = "documentation_link", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	List<DocumentationLink> documentation;

	@ElementCollection
	@CollectionTable(name = "listing_footnote", joinColumns = @JoinColumn(name = "listing_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	List<FootnoteMark> footnotes;

	@Embeddable
	record KeyStoreSupport(String support, String basis, String asWritten, String note) {
	}

	@Embeddable
	record DocumentationLink(String title, String url, String urlAsWritten) {
	}

	@Embeddable
	record FootnoteMark(String keyStore, @ManyToOne Footnote footnote) {
	}

}
