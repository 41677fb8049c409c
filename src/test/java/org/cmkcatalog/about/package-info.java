/** Tests of the about room. */
@NullMarked
package org.cmkcatalog.about;

import org.jspecify.annotations.NullMarked;
