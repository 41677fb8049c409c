package org.cmkcatalog.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the record of an item that is no part of what its list is of: an edition in a
 * list of editions. What is marked {@link InEachRow} is not true of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutRowFacts {

}
