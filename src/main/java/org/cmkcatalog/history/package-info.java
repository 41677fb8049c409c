/**
 * What changed: editions compared, the changes between two of them, and a service through
 * all of them. Rows are compared as the words of {@code document}.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "names", "table", "web" })
@NullMarked
package org.cmkcatalog.history;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
