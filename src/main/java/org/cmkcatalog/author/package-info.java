/**
 * The author's tool: says of a new edition, before it is added, what is wrong or odd in
 * it and what it would change. Runs without the service and its tables.
 */
@ApplicationModule(allowedDependencies = { "document", "history", "seed" })
@NullMarked
package org.cmkcatalog.author;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
