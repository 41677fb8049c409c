package org.cmkcatalog.history;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What changes mean for a reader, the most important first. A change is of one group. */
public enum ChangeGroup {

	/** Supported after, and something else before. */
	GAINED(Change::gainsSupport),

	/** Supported before, and something else after, in editions that both list it. */
	LOST(Change::losesSupport),

	/** Other changes of support. */
	OTHER_SUPPORT((change) -> change.kind() == ChangeKind.SUPPORT_CHANGED),

	/** Services that were added or returned. */
	ADDED((change) -> change.kind() == ChangeKind.ADDED || change.kind() == ChangeKind.RETURNED),

	/** Services that are no longer listed. */
	REMOVED((change) -> change.kind() == ChangeKind.REMOVED),

	/** Services that became one, or several. */
	MERGED((change) -> change.kind() == ChangeKind.MERGED || change.kind() == ChangeKind.SPLIT),

	/** Services with another name. */
	RENAMED((change) -> change.kind() == ChangeKind.RENAMED),

	/** Cells that state other keys. */
	KEYS((change) -> change.kind() == ChangeKind.KEY_CONSTRAINT_CHANGED),

	/** Cells with other footnotes or notes. */
	CAVEATS((change) -> change.kind() == ChangeKind.FOOTNOTE_CHANGED || change.kind() == ChangeKind.NOTE_CHANGED),

	/** All others: categories, links, documentation. */
	MINOR((change) -> true);

	private static final List<ChangeGroup> ALL = List.of(values());

	private final Predicate<Change> isMeant;

	ChangeGroup(Predicate<Change> isMeant) {
		this.isMeant = isMeant;
	}

	/** The group of a change. */
	public static ChangeGroup of(Change change) {
		return ALL.stream().filter((group) -> group.isMeant.test(change)).findFirst().orElse(MINOR);
	}

	/** Filters changes of this group. */
	public Stream<Change> of(List<Change> changes) {
		return changes.stream().filter((change) -> of(change) == this);
	}

}
