/**
 * The database as a start finds it: waits for it, brings its schema to this version, and
 * says what to do if that fails.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
