package org.cmkcatalog.document;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says of a key store.
 *
 * @param asWritten the cell's Markdown without the blanks around it; empty for a blank
 * cell, and for a cell that is not about the key store
 * @param support the support that the cell states
 * @param basis how the cell comes to say so
 * @param keyConstraints the key types and sizes that the cell states, each once
 * @param markers its footnote markers, without escapes, for example {@code **}
 * @param note what else the cell says that qualifies the support, if anything
 */
public record SupportCell(String asWritten, Support support, SupportBasis basis, List<KeyConstraint> keyConstraints,
		List<String> markers, @Nullable String note) {

	/** What the cell says, however it is written. */
	List<@Nullable Object> statement() {
		return Arrays.asList(this.support, this.keyConstraints, this.markers, this.note);
	}

}
