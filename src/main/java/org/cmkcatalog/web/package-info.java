/**
 * What all HTTP shares: problems, query parameters, caching, OpenAPI, the server's own
 * error answers.
 */
@ApplicationModule(allowedDependencies = "table")
@NullMarked
package org.cmkcatalog.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
