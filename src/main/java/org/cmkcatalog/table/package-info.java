/**
 * Answers as tables: their columns and cells, and how a table reads as text and as
 * Markdown. It knows no HTTP.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.table;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
