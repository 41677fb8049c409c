/** Tests of the lookup room. */
@NullMarked
package org.cmkcatalog.lookup;

import org.jspecify.annotations.NullMarked;
