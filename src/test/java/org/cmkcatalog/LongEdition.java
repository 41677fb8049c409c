package org.cmkcatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Seed data with one long edition, of two categories. Every second product is also in
 * Managed HSM, every third documented, and every tenth stands in both categories.
 */
public final class LongEdition {

	private static final String DOCUMENT = """
			---
			title: A long page
			ms.date: 07/19/2024
			---

			## Storage

			| Product, feature, or service | Key Vault | Managed HSM | Documentation |
			|---|---|---|---|
			%s

			## Compute

			| Product, feature, or service | Key Vault | Managed HSM | Documentation |
			|---|---|---|---|
			%s
			""";

	private LongEdition() {
	}

	/** Writes an edition with eleven listings for every ten products. */
	public static void write(Path folder, int products) throws IOException {
		Path editions = Files.createDirectories(folder.resolve("editions"));
		Files.writeString(editions.resolve("2024-07-19.md"), DOCUMENT.formatted(rows(products, 1), rows(products, 10)));
	}

	private static String rows(int products, int step) {
		return IntStream.rangeClosed(1, products)
			.filter((product) -> product % step == 0)
			.mapToObj((product) -> "| [Product %1$04d](/azure/%1$d/) | Yes | %2$s | %3$s |".formatted(product,
					(product % 2 == 0) ? "Yes" : "",
					(product % 3 == 0) ? "[Keys](/azure/%d/keys)".formatted(product) : ""))
			.collect(Collectors.joining("\n"));
	}

}
