package org.cmkcatalog.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Inventories that are read at the same time share the memory. */
class ResourceBudgetTests {

	private final ResourceBudget budget = new ResourceBudget(3000);

	private static int read(ResourceBudget.Share share, int resources) throws IOException {
		String file = "name,type\n" + "a,Disk\n".repeat(resources);
		return new InventoryReader(1 << 20, share).read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
			.resources()
			.size();
	}

	@Test
	void inventoryWhenOthersHaveTheMemoryIsRefusedUntilTheyGiveItBack() throws IOException {
		ResourceBudget.Share first = this.budget.share();
		assertThat(read(first, 2000)).isEqualTo(2000);
		try (ResourceBudget.Share second = this.budget.share()) {
			assertThatExceptionOfType(InventoriesBusyException.class).isThrownBy(() -> read(second, 2000));
		}
		try (ResourceBudget.Share small = this.budget.share()) {
			assertThat(read(small, 900)).isEqualTo(900);
		}
		first.close();
		try (ResourceBudget.Share third = this.budget.share()) {
			assertThat(read(third, 2000)).isEqualTo(2000);
		}
	}

	@Test
	void inventoryWhenAloneHasItsOwnLimitOnly() throws IOException {
		try (ResourceBudget.Share alone = this.budget.share()) {
			assertThat(read(alone, 4000)).isEqualTo(4000);
		}
	}

}
