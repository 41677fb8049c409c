/**
 * Inventories of real resources against the catalog: which services each resource belongs
 * to, and whether they meet a requirement.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "inventory", "names", "resource", "table",
		"traffic", "verdict", "web" })
@NullMarked
package org.cmkcatalog.coverage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
