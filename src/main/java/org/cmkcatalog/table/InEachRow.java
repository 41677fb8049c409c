package org.cmkcatalog.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a list's record that is true of each of its items, for example the
 * edition. In CSV and NDJSON, where there is no list around the items, each row has it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface InEachRow {

}
