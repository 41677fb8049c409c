/** Tests of the table room. */
@NullMarked
package org.cmkcatalog.table;

import org.jspecify.annotations.NullMarked;
