package org.cmkcatalog.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The names of all services in all editions. */
interface PublishedNames extends Repository<PublishedName, PublishedName.Key> {

	List<PublishedName> findAll();

}
