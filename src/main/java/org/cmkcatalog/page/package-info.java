/**
 * The catalog for people: pages in a browser, and the same URLs as plain text at a
 * terminal.
 */
@ApplicationModule(allowedDependencies = { "answer", "browse", "catalog", "coverage", "document", "history",
		"inventory", "names", "resource", "verdict", "web" })
@NullMarked
package org.cmkcatalog.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
