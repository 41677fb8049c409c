@NullMarked
package org.cmkcatalog.resource;

import org.jspecify.annotations.NullMarked;
