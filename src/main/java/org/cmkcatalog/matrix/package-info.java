/** The page {@code /}: the matrix of services and key stores, with its filters. */
@ApplicationModule(allowedDependencies = { "answer", "browse", "catalog", "document", "names", "page", "table", "web" })
@NullMarked
package org.cmkcatalog.matrix;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
