@NullMarked
package org.cmkcatalog.ready;

import org.jspecify.annotations.NullMarked;
