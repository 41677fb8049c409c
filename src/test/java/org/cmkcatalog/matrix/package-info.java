/** Tests of the matrix room. */
@NullMarked
package org.cmkcatalog.matrix;

import org.jspecify.annotations.NullMarked;
