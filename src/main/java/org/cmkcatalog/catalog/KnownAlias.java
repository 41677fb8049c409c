package org.cmkcatalog.catalog;

import org.cmkcatalog.document.AliasKind;

/**
 * Another name of a service, which no edition lists.
 *
 * @param text the name
 * @param kind what sort of name it is
 */
public record KnownAlias(String text, AliasKind kind) {

}
