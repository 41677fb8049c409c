package org.cmkcatalog.page;

/**
 * A link.
 *
 * @param title its text
 * @param href where it leads
 * @param note what stands behind it; empty if nothing
 */
public record Link(String title, String href, String note) {

}
