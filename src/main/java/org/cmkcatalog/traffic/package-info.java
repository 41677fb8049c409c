/**
 * Keeps clients that send or read slowly from taking the threads that all clients share,
 * and says to others that they come too many at a time.
 */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package org.cmkcatalog.traffic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
