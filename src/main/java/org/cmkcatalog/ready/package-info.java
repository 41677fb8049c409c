/**
 * Answers that are kept as bytes: with their validators, compressed, each of one catalog.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.cmkcatalog.ready;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
