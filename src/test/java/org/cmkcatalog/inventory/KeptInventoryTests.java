package org.cmkcatalog.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeptInventoryTests {

	private static final String HEAD = "{\"format\":\"resource_list\",\"warnings\":[]}\n";

	static Stream<Path> inventories() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/inventories"))) {
			return files.filter((file) -> !file.toString().matches(".*(\\.expected\\.csv|\\.md|e3-.*)"))
				.toList()
				.stream();
		}
	}

	private static String zipped(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return Base64.getEncoder().encodeToString(bytes.toByteArray());
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void inventoryIsTheSameAfterwards(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			Inventory inventory = new InventoryReader().read(in);
			assertThat(inventory.resources()).isNotEmpty();
			assertThat(KeptInventory.read(KeptInventory.of(inventory).orElseThrow())).isEqualTo(inventory);
		}
	}

	@Test
	void oddNamesAreTheSameAfterwards() {
		InventoryResource odd = new InventoryResource("a\nb\u0000\"<é로그🗝️", "x/y", TypeForm.DISPLAY_NAME, null, null,
				Map.of(), KeyUse.UNKNOWN);
		Inventory inventory = new Inventory(InventoryFormat.RESOURCE_TABLE, List.of(odd), List.of("warned"));
		assertThat(KeptInventory.read(KeptInventory.of(inventory).orElseThrow())).isEqualTo(inventory);
	}

	@Test
	void tooManyResourcesAreNotKept() {
		InventoryResource one = new InventoryResource("a", "b", TypeForm.DISPLAY_NAME, null, null, Map.of(),
				KeyUse.UNKNOWN);
		Inventory inventory = new Inventory(InventoryFormat.RESOURCE_TABLE, Collections.nCopies(20_001, one),
				List.of());
		assertThat(KeptInventory.of(inventory)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[]", "null", "{\"format\":\"nonsense\",\"warnings\":[]}",
			HEAD + "{\"r\":\"secret\"}", HEAD + "{\"r\":\"secret\",\"t\":null,\"f\":\"AZURE_TYPE\",\"p\":{}}",
			HEAD + "{\"r\":\"secret\",\"t\":\"x\",\"f\":\"AZURE_TYPE\",\"a\":\"none\",\"p\":{}}", HEAD + "{",
			HEAD + "{\"secret\":1}", HEAD + "null", "{\"format\":\"resource_list\"}",
			"{\"format\":\"resource_list\",\"warnings\":[null]}", "{\"warnings\":[]}",
			HEAD + "{\"r\":\"secret\",\"t\":\"x\",\"f\":\"AZURE_TYPE\"}",
			HEAD + "{\"r\":\"secret\",\"t\":\"x\",\"f\":\"AZURE_TYPE\",\"p\":{\"kind\":null}}", HEAD + "[[[[" })
	void textThatWasNeverKeptIsRefusedAndNotQuoted(String text) throws IOException {
		String kept = zipped(text);
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> KeptInventory.read(kept))
			.withMessage("The resources that the page had kept cannot be read. Choose the file again.")
			.withNoCause();
	}

	@Test
	void textThatExpandsTooFarIsRefused() throws IOException {
		String row = "{\"r\":\"%s\",\"t\":\"x\",\"f\":\"DISPLAY_NAME\",\"p\":{}}\n";
		for (String kept : List.of(zipped(HEAD + row.formatted("a").repeat(20_001)),
				zipped(HEAD + row.formatted("a".repeat(1000)).repeat(10_000)),
				zipped(HEAD + " ".repeat(100_000_000)))) {
			assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> KeptInventory.read(kept));
		}
	}

}
