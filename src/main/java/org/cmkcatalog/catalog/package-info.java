/**
 * What an edition says: the tables as JPA rows, and the answers over HTTP. The words of a
 * cell come from {@code document}, which also writes an edition's rows back as Markdown.
 */
@ApplicationModule(allowedDependencies = { "document", "web" })
@NullMarked
package org.cmkcatalog.catalog;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
