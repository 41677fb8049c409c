package org.cmkcatalog.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.LinkTargets;
import org.jspecify.annotations.Nullable;

/** The order in which changes are listed, the most important first. */
enum ChangeRank {

	SUPPORT_LOST, SUPPORT_GAINED, OTHER_SUPPORT, REMOVED, MERGED, SPLIT, ADDED, RETURNED, KEY_CONSTRAINTS, NOTES, NAMES,
	CATEGORIES, LINKS, TITLES;

	static ChangeRank of(Change change, LinkTargets targets) {
		return switch (change.kind()) {
			case SUPPORT_CHANGED -> ofSupport(change.before().support(), change.after().support());
			case REMOVED -> REMOVED;
			case MERGED -> MERGED;
			case SPLIT -> SPLIT;
			case ADDED -> ADDED;
			case RETURNED -> RETURNED;
			case KEY_CONSTRAINT_CHANGED -> KEY_CONSTRAINTS;
			case FOOTNOTE_CHANGED, NOTE_CHANGED -> NOTES;
			case RENAMED -> NAMES;
			case CATEGORY_CHANGED -> CATEGORIES;
			case LINK_CHANGED -> LINKS;
			case DOCUMENTATION_CHANGED ->
				pages(change.before().documentation(), targets).equals(pages(change.after().documentation(), targets))
						? TITLES : LINKS;
		};
	}

	private static ChangeRank ofSupport(@Nullable StatedSupport before, @Nullable StatedSupport after) {
		if ((before == StatedSupport.SUPPORTED) == (after == StatedSupport.SUPPORTED)) {
			return OTHER_SUPPORT;
		}
		return (before == StatedSupport.SUPPORTED) ? SUPPORT_LOST : SUPPORT_GAINED;
	}

	private static Set<String> pages(@Nullable List<LinkRepresentation> links, LinkTargets targets) {
		return (links == null) ? Set.of()
				: links.stream().map((link) -> targets.of(link(link))).collect(Collectors.toUnmodifiableSet());
	}

	private static DocumentLink link(LinkRepresentation link) {
		return new DocumentLink(link.title(), link.urlAsWritten(), link.url(), "");
	}

	/** Where a link leads, however it is written. */
	static String target(LinkRepresentation link) {
		return link(link).target();
	}

}
