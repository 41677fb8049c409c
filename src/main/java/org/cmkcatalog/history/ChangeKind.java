package org.cmkcatalog.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What kind of change: {@code added}, {@code removed}, {@code returned} (listed again
 * after it was gone), {@code renamed}, {@code split} and {@code merged} (services that
 * became others, instead of added and removed), {@code support_changed},
 * {@code key_constraint_changed}, {@code footnote_changed} (its text; never its marker
 * alone), {@code category_changed}, {@code documentation_changed} (titles or targets of
 * the documentation), {@code link_changed} (the product's URL; never its spelling alone).
 */
public enum ChangeKind {

	/** The service is listed for the first time. */
	ADDED,

	/** The service is not listed any more. */
	REMOVED,

	/** The service is listed again after it was gone. */
	RETURNED,

	/** The service has another name. */
	RENAMED,

	/** One service became several. */
	SPLIT,

	/** Several services became one. */
	MERGED,

	/** A key store's cell says another support. */
	SUPPORT_CHANGED,

	/** A key store's cell states another key type and size. */
	KEY_CONSTRAINT_CHANGED,

	/** A key store's cell carries footnotes with another text. */
	FOOTNOTE_CHANGED,

	/** Other categories list the service. */
	CATEGORY_CHANGED,

	/** The documentation has other titles or leads elsewhere. */
	DOCUMENTATION_CHANGED,

	/** The name leads to another URL. */
	LINK_CHANGED;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
