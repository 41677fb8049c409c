package org.cmkcatalog.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.resource.ResourceProperty;

/** Small inventories of tests. */
final class InventoryTexts {

	private InventoryTexts() {
	}

	static Inventory read(byte[] file) {
		try {
			return new InventoryReader().read(new ByteArrayInputStream(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Inventory read(String text) {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	static List<String> names(String text) {
		return read(text).resources().stream().map(InventoryResource::resource).toList();
	}

	static InventoryResource only(String text) {
		List<InventoryResource> resources = read(text).resources();
		if (resources.size() != 1) {
			throw new AssertionError("Not one resource: " + resources);
		}
		return resources.get(0);
	}

	static InventoryResource named(String text, String resource) {
		return read(text).resources()
			.stream()
			.filter((each) -> each.resource().equals(resource))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No resource " + resource));
	}

	static Map<ResourceProperty, String> properties(String text, String resource) {
		return named(text, resource).properties();
	}

}
