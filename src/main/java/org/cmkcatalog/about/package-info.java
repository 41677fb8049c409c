/**
 * The pages about the catalog itself: its data, its problems, and what search engines may
 * read.
 */
@ApplicationModule(allowedDependencies = { "answer", "browse", "catalog", "page", "table", "web" })
@NullMarked
package org.cmkcatalog.about;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
