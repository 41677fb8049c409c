package org.cmkcatalog.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.cmkcatalog.table.Tabular;

import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Maps GET to a method that answers a {@link Tabular} in every {@link Format}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, produces = { MediaType.APPLICATION_JSON_VALUE, Format.CSV_VALUE,
		MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_MARKDOWN_VALUE, MediaType.TEXT_PLAIN_VALUE })
public @interface GetInFormats {

	/**
	 * The path, relative to that of the controller.
	 * @return one path, or none for the controller's path
	 */
	@AliasFor(annotation = RequestMapping.class, attribute = "path")
	String[] value() default {};

}
