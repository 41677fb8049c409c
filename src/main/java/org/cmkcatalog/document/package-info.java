/**
 * The Markdown document: parses the page that Microsoft publishes into a model with
 * findings, and renders it again. Pure functions over text. The vocabulary of the catalog
 * is defined here, where it is read.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
