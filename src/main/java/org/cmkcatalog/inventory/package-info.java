/**
 * Files that list real resources, as tools write them: recognizes a file by its content
 * and reads its resources one at a time. Nothing of a file is kept but the names, ids,
 * types and groups of resources, what rules ask of them, and which key they use. Pure
 * Java.
 */
@ApplicationModule(allowedDependencies = { "document", "resource" })
@NullMarked
package org.cmkcatalog.inventory;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
