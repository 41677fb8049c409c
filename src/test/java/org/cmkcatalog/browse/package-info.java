@NullMarked
package org.cmkcatalog.browse;

import org.jspecify.annotations.NullMarked;
