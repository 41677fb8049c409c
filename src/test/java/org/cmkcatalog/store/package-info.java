@NullMarked
package org.cmkcatalog.store;

import org.jspecify.annotations.NullMarked;
