/** Larger catalogs than today's, and what they cost. */
@NullMarked
package org.cmkcatalog.bench;

import org.jspecify.annotations.NullMarked;
