/**
 * The catalog of the seed files alone, for commands that need neither tables nor a
 * server.
 */
@ApplicationModule(allowedDependencies = { "catalog", "document", "seed" })
@NullMarked
package org.cmkcatalog.offline;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
