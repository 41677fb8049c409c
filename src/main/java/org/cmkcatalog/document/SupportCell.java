package org.cmkcatalog.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A cell that says whether a service supports a key store.
 *
 * @param asWritten the cell's Markdown without the blanks around it; empty for a blank
 * cell
 * @param support the support that the cell states
 * @param keyConstraint the key type and size that the cell states, if any
 * @param markers the footnote markers after it, without escapes, for example {@code **}
 */
public record SupportCell(String asWritten, Support support, @Nullable KeyConstraint keyConstraint,
		List<String> markers) {

	/**
	 * The key types and sizes that the cell states.
	 * @return one, or none
	 */
	public List<KeyConstraint> keyConstraints() {
		return (this.keyConstraint != null) ? List.of(this.keyConstraint) : List.of();
	}

	/** What the cell says, however it is written. */
	List<Object> statement() {
		return List.of(this.support, keyConstraints(), this.markers);
	}

}
