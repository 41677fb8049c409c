/** Tests of the web room. */
@NullMarked
package org.cmkcatalog.web;

import org.jspecify.annotations.NullMarked;
