/**
 * Files that list real resources, as tools write them: recognizes a file by its content
 * and reads its resources one at a time. Nothing of a file is kept but names, ids and
 * types. Pure Java.
 */
@ApplicationModule(allowedDependencies = { "document", "resource" })
@NullMarked
package org.cmkcatalog.inventory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
