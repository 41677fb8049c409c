package org.cmkcatalog.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The problems that a method answers with, in addition to those of every method. The
 * OpenAPI document contains them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

	/**
	 * The problems.
	 * @return their types
	 */
	ProblemType[] value();

}
