/** Tests of the audit room. */
@NullMarked
package org.cmkcatalog.audit;

import org.jspecify.annotations.NullMarked;
