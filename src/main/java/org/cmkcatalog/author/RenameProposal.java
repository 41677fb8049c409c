package org.cmkcatalog.author;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.seed.SeedReader;

/**
 * Two names that may be of one service.
 *
 * @param from the name in the earlier edition
 * @param to the name in the later edition
 * @param name the one of both that only the new edition has
 * @param service id of the service that the other one names
 * @param reasons what speaks for it, each once
 * @param isDoubtful whether both rows have links, and all of them differ
 */
record RenameProposal(String from, String to, String name, Slug service, List<String> reasons, boolean isDoubtful) {

	/** Either reason alone has been wrong: blocks of services share one page. */
	private static final int ENOUGH_REASONS = 2;

	boolean isCertain() {
		return !this.isDoubtful && this.reasons.size() >= ENOUGH_REASONS;
	}

	/** Whether both say the same, though perhaps by the name in another edition. */
	boolean isSame(RenameProposal other) {
		return this.name.equals(other.name) && this.service.equals(other.service);
	}

	/** The same proposal with the reasons of both. */
	RenameProposal and(RenameProposal same) {
		return new RenameProposal(this.from, this.to, this.name, this.service,
				Stream.concat(this.reasons.stream(), same.reasons.stream()).distinct().toList(),
				this.isDoubtful && same.isDoubtful);
	}

	/** Whether at most one of both can be right. */
	boolean competesWith(RenameProposal other) {
		return this.name.equals(other.name) != this.service.equals(other.service);
	}

	/** The line of renames.csv that states it. */
	String line() {
		return SeedReader.renameLine(this.from, this.to);
	}

	/** The line, with what speaks for it. */
	String lineWithReasons() {
		return "%s    # %s".formatted(line(), String.join(", ", this.reasons));
	}

}
