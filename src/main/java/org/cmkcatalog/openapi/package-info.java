/**
 * The OpenAPI document: the contract, made of the Javadoc, types and constraints of
 * controllers and records.
 */
@ApplicationModule(allowedDependencies = { "verdict", "web" })
@NullMarked
package org.cmkcatalog.openapi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
