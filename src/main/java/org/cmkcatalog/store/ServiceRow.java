package org.cmkcatalog.store;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.cmkcatalog.catalog.KnownAlias;
import org.cmkcatalog.catalog.KnownName;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.document.AliasKind;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** A row of the table {@code service}, with its names and aliases. */
@Entity
@Immutable
@Table(name = "service")
class ServiceRow {

	@Id
	private String id;

	@ElementCollection
	@CollectionTable(name = "service_name", joinColumns = @JoinColumn(name = "service_id"))
	@BatchSize(size = ListingRows.PART)
	private List<Name> names;

	@ElementCollection
	@CollectionTable(name = "service_alias", joinColumns = @JoinColumn(name = "service_id"))
	@BatchSize(size = ListingRows.PART)
	private List<Alias> aliases;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected ServiceRow() {
	}

	KnownService value() {
		return KnownService.of(this.id,
				this.names.stream()
					.map((name) -> new KnownName(name.name(), name.firstEdition(), name.lastEdition()))
					.toList(),
				this.aliases.stream().map((alias) -> new KnownAlias(alias.name(), alias.kind())).toList());
	}

	/** A row of the table {@code service_name}. */
	@Embeddable
	record Name(String name, LocalDate firstEdition, LocalDate lastEdition) {

	}

	/** A row of the table {@code service_alias}. */
	@Embeddable
	record Alias(String name, @Enumerated(EnumType.STRING) AliasKind kind) {

	}

}
