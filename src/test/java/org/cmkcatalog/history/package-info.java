/** Tests of the history room. */
@NullMarked
package org.cmkcatalog.history;

import org.jspecify.annotations.NullMarked;
