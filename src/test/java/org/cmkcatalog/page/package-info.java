/** Tests of the page room. */
@NullMarked
package org.cmkcatalog.page;

import org.jspecify.annotations.NullMarked;
