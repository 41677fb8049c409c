package org.cmkcatalog.store;

import java.util.List;

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
import org.cmkcatalog.resource.Condition;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;

/** A row of the table {@code resource_type_rule}, with its services. */
@Entity
@Immutable
@Table(name = "resource_type_rule")
class TypeRuleRow {

	@Id
	private Integer id;

	private String type;

	private String condition;

	@Enumerated(EnumType.STRING)
	private Relation relation;

	private boolean isName;

	private String note;

	private String source;

	@ElementCollection
	@CollectionTable(name = "resource_type_service", joinColumns = @JoinColumn(name = "rule_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	@BatchSize(size = ListingRows.PART)
	private List<Service> services;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected TypeRuleRow() {
	}

	ResourceRule value() {
		return new ResourceRule(this.type, Condition.of(this.condition), this.relation, services(false), services(true),
				this.isName, this.note, this.source);
	}

	private List<String> services(boolean isOtherwise) {
		return this.services.stream()
			.filter((service) -> service.isOtherwise() == isOtherwise)
			.map(Service::serviceId)
			.toList();
	}

	/** A row of the table {@code resource_type_service}. */
	@Embeddable
	record Service(String serviceId, boolean isOtherwise) {

	}

}
