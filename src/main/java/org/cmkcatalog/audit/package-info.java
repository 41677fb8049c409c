/** The page {@code /check}: names or an inventory of a reader against a requirement. */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "coverage", "document", "inventory", "names", "page",
		"resource", "table", "verdict", "web" })
@NullMarked
package org.cmkcatalog.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
