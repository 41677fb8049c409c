/**
 * The author's tool: checks a new edition before it is added, and reports its errors, its
 * anomalies and what it would change. It needs neither the service nor a database.
 */
@ApplicationModule(allowedDependencies = { "catalog", "document", "history", "seed" })
@NullMarked
package org.cmkcatalog.author;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
