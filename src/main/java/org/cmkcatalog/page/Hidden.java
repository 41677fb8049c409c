package org.cmkcatalog.page;

/**
 * A parameter that a form keeps.
 *
 * @param name its name
 * @param value its value
 */
public record Hidden(String name, String value) {

}
