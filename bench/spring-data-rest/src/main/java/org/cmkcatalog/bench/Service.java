package org.cmkcatalog.bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
class Service {

	@Id
	String id;

}
