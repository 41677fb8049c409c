/** Tests of the web room. */
@NullMarked
package org.cmkcatalog.traffic;

import org.jspecify.annotations.NullMarked;
