/** The page of a service: its verdicts, the evidence and its timeline. */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "history", "names", "page", "resource",
		"table", "verdict", "web" })
@NullMarked
package org.cmkcatalog.profile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
