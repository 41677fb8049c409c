/** Tests of the seed room. */
@NullMarked
package org.cmkcatalog.seed;

import org.jspecify.annotations.NullMarked;
