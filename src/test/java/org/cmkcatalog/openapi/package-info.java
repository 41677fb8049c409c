@NullMarked
package org.cmkcatalog.openapi;

import org.jspecify.annotations.NullMarked;
