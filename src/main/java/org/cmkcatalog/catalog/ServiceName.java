package org.cmkcatalog.catalog;

import org.cmkcatalog.web.Suggestion;

/**
 * What a service is called in an edition.
 *
 * @param id its id
 * @param name its name
 */
record ServiceName(String id, String name) {

	Suggestion suggestion() {
		return new Suggestion(this.id, this.name, "/api/v1/services/" + this.id);
	}

}
