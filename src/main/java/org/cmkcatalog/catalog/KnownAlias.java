package org.cmkcatalog.catalog;

import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.Slug;

/**
 * Another name of a service, which no edition lists.
 *
 * @param text the name
 * @param kind what sort of name it is
 */
public record KnownAlias(String text, AliasKind kind) {

	/** What makes it the same as another spelling. */
	Slug slug() {
		return Slug.of(this.text).orElseThrow();
	}

}
