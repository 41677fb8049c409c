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

	ADDED, REMOVED, RETURNED, RENAMED, SPLIT, MERGED, SUPPORT_CHANGED, KEY_CONSTRAINT_CHANGED, FOOTNOTE_CHANGED,
	CATEGORY_CHANGED, DOCUMENTATION_CHANGED, LINK_CHANGED;

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
