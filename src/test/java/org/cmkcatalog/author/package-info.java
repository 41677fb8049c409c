/** Tests of the author room. */
@NullMarked
package org.cmkcatalog.author;

import org.jspecify.annotations.NullMarked;
