/**
 * The page {@code /changes}: what changed between two editions, and the support over all
 * of them.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "history", "page", "web" })
@NullMarked
package org.cmkcatalog.changelog;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
