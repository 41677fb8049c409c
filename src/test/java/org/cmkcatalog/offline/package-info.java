@NullMarked
package org.cmkcatalog.offline;

import org.jspecify.annotations.NullMarked;
