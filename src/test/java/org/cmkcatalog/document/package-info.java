/** Tests of the document room. */
@NullMarked
package org.cmkcatalog.document;

import org.jspecify.annotations.NullMarked;
