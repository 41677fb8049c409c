@NullMarked
package org.cmkcatalog.answer;

import org.jspecify.annotations.NullMarked;
