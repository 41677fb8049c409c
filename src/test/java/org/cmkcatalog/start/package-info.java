@NullMarked
package org.cmkcatalog.start;

import org.jspecify.annotations.NullMarked;
