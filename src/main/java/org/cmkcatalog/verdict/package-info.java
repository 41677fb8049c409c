/**
 * Whether what an edition lists meets a requirement, and why: checks and badges.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "names", "table", "web" })
@NullMarked
package org.cmkcatalog.verdict;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
