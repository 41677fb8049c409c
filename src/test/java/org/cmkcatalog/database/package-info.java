@NullMarked
package org.cmkcatalog.database;

import org.jspecify.annotations.NullMarked;
