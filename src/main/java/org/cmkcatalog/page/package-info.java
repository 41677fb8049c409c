/**
 * The catalog for people: short URLs that answer text at a terminal and a plain page in a
 * browser.
 */
@ApplicationModule(allowedDependencies = { "answer", "catalog", "names", "web" })
@NullMarked
package org.cmkcatalog.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
