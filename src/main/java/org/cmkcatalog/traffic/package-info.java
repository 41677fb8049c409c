/**
 * Keeps clients that send or read slowly from taking the threads that all clients share.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.cmkcatalog.traffic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
