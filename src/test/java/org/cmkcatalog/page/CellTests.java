package org.cmkcatalog.page;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cell shows. */
class CellTests {

	@Test
	void cellNamesAFewOfManyConflicts() {
		assertThat(Cell.names(List.of("a", "b", "c"))).isEqualTo("a, b, c");
		assertThat(Cell.names(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
	}

}
