/**
 * What answers from the catalog share: the one catalog of a request, the edition that it
 * chooses, and how services and listings read in JSON and in tables.
 */
@ApplicationModule(allowedDependencies = { "catalog", "document", "resource", "table", "web" })
@NullMarked
package org.cmkcatalog.answer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
