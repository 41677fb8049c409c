/**
 * Names as people type them: which services they may mean, many at once, and whether what
 * they name meets a requirement.
 */
@ApplicationModule(allowedDependencies = { "catalog", "document", "web" })
@NullMarked
package org.cmkcatalog.lookup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
