/**
 * The catalog over HTTP, edition by edition: services, listings, categories, footnotes,
 * editions, resource types and counts.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "names", "resource", "table", "web" })
@NullMarked
package org.cmkcatalog.browse;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
