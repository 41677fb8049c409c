package org.cmkcatalog.catalog;

/**
 * A group heading of one edition.
 *
 * @param id its stable id, the slug of its name
 * @param name its name as written
 * @param position its place in the document, from 1
 * @param sourceLine line of its heading, from 1
 */
public record Category(String id, String name, int position, int sourceLine) {
}
