package org.cmkcatalog.catalog;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An edition, with what is odd in its document.
 *
 * @param edition the edition, its fields in place of this one
 * @param findings what is odd, by line
 */
record EditionDetailRepresentation(@JsonUnwrapped EditionRepresentation edition, List<FindingRepresentation> findings) {

	static EditionDetailRepresentation of(EditionCounts counts, Edition edition, Timeline timeline) {
		return new EditionDetailRepresentation(EditionRepresentation.of(counts, timeline),
				edition.findings().stream().map(FindingRepresentation::of).toList());
	}

}
