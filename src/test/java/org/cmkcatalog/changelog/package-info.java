/** Tests of the changelog room. */
@NullMarked
package org.cmkcatalog.changelog;

import org.jspecify.annotations.NullMarked;
