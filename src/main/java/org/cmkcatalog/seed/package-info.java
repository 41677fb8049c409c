/** Where the catalog comes from: reads {@code seed-data/} and fills the tables. */
@ApplicationModule(allowedDependencies = { "database", "document", "resource" })
@NullMarked
package org.cmkcatalog.seed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
