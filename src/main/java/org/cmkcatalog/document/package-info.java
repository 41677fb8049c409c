/**
 * The Markdown document: reads what Microsoft publishes into a model with findings, and
 * writes it back. Pure functions over text; the words of the catalog (what a cell can
 * say) are defined here, where they are read.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
