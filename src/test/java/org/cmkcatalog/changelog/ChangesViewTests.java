package org.cmkcatalog.changelog;

import java.util.Set;

import org.cmkcatalog.history.ChangeKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the page of changes leads. */
class ChangesViewTests {

	@Test
	void linkToAllOfATableKeepsTheKindsOfTheRequest() {
		String table = "renamed,merged,split";
		assertThat(ChangesView.kinds(table, Set.of())).isEqualTo(table);
		assertThat(ChangesView.kinds(table, Set.of(ChangeKind.MERGED, ChangeKind.ADDED))).isEqualTo("merged");
	}

}
