package org.cmkcatalog.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that an argument resolver makes from a record of the query. A controller
 * method that takes the type accepts the parameters of the record, and the resolver gets
 * the record from {@link QueryRecords#get}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromQuery {

	/**
	 * The record.
	 * @return its type
	 */
	Class<? extends Record> value();

}
