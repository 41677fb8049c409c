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

/**
 * Maps POST to a method that reads a list, as JSON or as text with one item per line, and
 * answers a {@link Tabular} in every {@link Format}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.POST,
		consumes = { MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE },
		produces = { MediaType.APPLICATION_JSON_VALUE, Format.CSV_VALUE, MediaType.APPLICATION_NDJSON_VALUE,
				MediaType.TEXT_MARKDOWN_VALUE, MediaType.TEXT_PLAIN_VALUE })
public @interface PostInFormats {

	/**
	 * The path, relative to that of the controller.
	 * @return one path, or none for the controller's path
	 */
	@AliasFor(annotation = RequestMapping.class)
	String[] path() default {};

	/**
	 * What the body should be.
	 * @return a sentence, for clients that send something else
	 */
	String expects();

}
