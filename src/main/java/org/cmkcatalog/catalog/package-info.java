/**
 * The catalog in memory: what each edition says, and how to select, order and count it.
 * Immutable values in plain Java.
 */
@ApplicationModule(allowedDependencies = { "document", "resource" })
@NullMarked
package org.cmkcatalog.catalog;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
