/**
 * From the tables into memory: reads the whole catalog once, and again when the tables
 * contain another one.
 */
@ApplicationModule(allowedDependencies = { "catalog", "database", "document", "resource" })
@NullMarked
package org.cmkcatalog.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
