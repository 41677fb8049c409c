/**
 * What all pages share: the frame, the links to editions, marks and cells, and how a page
 * or the same as plain text is answered.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "document", "history", "table", "verdict", "web" })
@NullMarked
package org.cmkcatalog.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
