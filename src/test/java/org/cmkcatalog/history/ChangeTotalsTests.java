package org.cmkcatalog.history;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes in sentences. */
class ChangeTotalsTests {

	@Test
	void nothingIsSaidToBeNothing() {
		ChangeTotals totals = ChangeTotals.of(List.of());
		assertThat(totals.supportInWords()).isEqualTo("no service gained or lost support");
		assertThat(totals.servicesInWords()).isEqualTo("None was added and none is no longer listed.");
		assertThat(totals.count(ChangeGroup.MINOR)).isZero();
	}

}
