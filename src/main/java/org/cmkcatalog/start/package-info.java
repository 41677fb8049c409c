/** What a start checks before anything else, and how a failed one is reported. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cmkcatalog.start;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
