package org.cmkcatalog.author;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.seed.SeedReader;

/**
 * Two names that may be of one service.
 *
 * @param from the name in the earlier edition
 * @param to the name in the later edition
 * @param reasons what speaks for it, each once
 */
record RenameProposal(String from, String to, List<String> reasons) {

	/** Either reason alone has been wrong: blocks of services share one page. */
	private static final int ENOUGH_REASONS = 2;

	boolean isCertain() {
		return this.reasons.size() >= ENOUGH_REASONS;
	}

	/** What makes two proposals the same. */
	List<String> pair() {
		return List.of(this.from, this.to);
	}

	/** The same proposal with the reasons of both. */
	RenameProposal and(RenameProposal same) {
		return new RenameProposal(this.from, this.to,
				Stream.concat(this.reasons.stream(), same.reasons.stream()).distinct().toList());
	}

	/** Whether one of the names is in both: at most one of them can be right. */
	boolean competesWith(RenameProposal other) {
		return this.from.equals(other.from) || this.to.equals(other.to);
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
