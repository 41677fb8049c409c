/** Tests of the catalog room. */
@NullMarked
package org.cmkcatalog.catalog;

import org.jspecify.annotations.NullMarked;
