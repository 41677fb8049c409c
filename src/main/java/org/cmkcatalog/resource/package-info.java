/**
 * Types of real resources, of Azure and of Terraform, and the rules that say which
 * services a resource of a type belongs to. Immutable values in plain Java.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.resource;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
