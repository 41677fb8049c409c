package org.cmkcatalog.web;

/**
 * A suggestion: what may have been meant.
 *
 * @param id id of the suggested resource
 * @param name its name
 * @param href its path on this server
 */
public record Suggestion(String id, String name, String href) {

}
