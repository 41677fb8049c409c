package org.cmkcatalog.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The aliases of all services. */
interface ServiceAliases extends Repository<ServiceAlias, ServiceAlias.Key> {

	List<ServiceAlias> findAll();

}
