@NullMarked
package org.cmkcatalog.coverage;

import org.jspecify.annotations.NullMarked;
