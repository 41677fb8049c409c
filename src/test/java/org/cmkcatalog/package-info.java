/** What all tests share: the database they run on, and the service under test. */
@NullMarked
package org.cmkcatalog;

import org.jspecify.annotations.NullMarked;
