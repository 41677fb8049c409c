package org.cmkcatalog.history;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What kind of change, the most important first: {@code support_changed},
 * {@code removed}, {@code merged}, {@code split}, {@code added}, {@code returned} (listed
 * again after it was gone), {@code key_constraint_changed}, {@code footnote_changed} (its
 * text; never its marker alone), {@code note_changed} (what else a cell says),
 * {@code renamed}, {@code category_changed}, {@code link_changed} (the product's URL;
 * never its spelling alone), {@code documentation_changed} (titles or targets of the
 * documentation). A service that was split or merged is neither added nor removed.
 */
public enum ChangeKind {

	SUPPORT_CHANGED, REMOVED, MERGED, SPLIT, ADDED, RETURNED, KEY_CONSTRAINT_CHANGED, FOOTNOTE_CHANGED, NOTE_CHANGED,
	RENAMED, CATEGORY_CHANGED, LINK_CHANGED, DOCUMENTATION_CHANGED;

	ChangeWeight weight() {
		return (compareTo(RENAMED) <= 0) ? ChangeWeight.MAJOR : ChangeWeight.MINOR;
	}

	/** Whether services came or went, instead of what is said of one. */
	boolean isOfServices() {
		return compareTo(REMOVED) >= 0 && compareTo(RETURNED) <= 0;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
