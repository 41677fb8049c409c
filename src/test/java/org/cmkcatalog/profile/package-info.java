/** Tests of the profile room. */
@NullMarked
package org.cmkcatalog.profile;

import org.jspecify.annotations.NullMarked;
