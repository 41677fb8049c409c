@NullMarked
package org.cmkcatalog.names;

import org.jspecify.annotations.NullMarked;
