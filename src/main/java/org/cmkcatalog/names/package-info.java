/**
 * From any name, former name, abbreviation, resource type or typo to the services that it
 * may mean: in paths, in queries, many at once.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "resource", "table", "web" })
@NullMarked
package org.cmkcatalog.names;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
