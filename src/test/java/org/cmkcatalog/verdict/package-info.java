@NullMarked
package org.cmkcatalog.verdict;

import org.jspecify.annotations.NullMarked;
