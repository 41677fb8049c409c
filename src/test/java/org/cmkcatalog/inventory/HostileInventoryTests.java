package org.cmkcatalog.inventory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cmkcatalog.inventory.InventoryTexts.names;
import static org.cmkcatalog.inventory.InventoryTexts.read;

/** Files that are something else, damaged, or meant to do harm. */
class HostileInventoryTests {

	private static final String LIST = "[{\"name\": \"a\", \"type\": \"Microsoft.Web/sites\"}]";

	@ParameterizedTest
	@CsvSource({ "UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''", "UTF-16BE,''" })
	void encodingIsFound(String encoding, String mark) {
		String text = mark + LIST.replace("\"a\"", "\"æ로그\"").replace(" ", "\r\n");
		assertThat(read(text.getBytes(Charset.forName(encoding))).resources()).singleElement()
			.extracting(InventoryResource::resource)
			.isEqualTo("æ로그");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "name,type\nweb\u00e6,Disk\n", "[{\"name\":\"web\u00e6\",\"type\":\"Microsoft.Web/sites\"}]" })
	void bytesThatAreNoTextAreRefused(String text) {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(text.getBytes(StandardCharsets.ISO_8859_1)))
			.withMessageContaining("UTF-8")
			.withMessageNotContaining("web");
	}

	@Test
	void binaryPlanIsRefusedWithWhatToDo() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0 }))
			.withMessageContaining("terraform show -json PLAN");
	}

	@Test
	void compressedFileIsRefusedWithWhatToDo() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(LIST.getBytes(StandardCharsets.UTF_8));
		}
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(bytes.toByteArray()))
			.withMessageContaining("uncompressed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"secret\"}, \"paths\": {}}",
			"{\"name\": \"secret\", \"version\": \"1.0.0\", \"type\": \"module\", \"dependencies\": {\"a\": \"1\"}}",
			"{\"Resources\": {\"B\": {\"Type\": \"AWS::S3::Bucket\", \"Properties\": {}}}}", "{}", "[1, 2]",
			"[[\"secret\"]]", "{\"data\": {\"viewer\": {\"login\": \"secret\"}}}", "{\"value\": [{\"secret\": 1}]}",
			"<!DOCTYPE html><html><body>secret</body></html>", "a secret,\nin plain text.\n", "secret",
			"{\"a\":1}{\"a\":1}" })
	void otherFileIsRefusedWithWhatIsUnderstood(String text) {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(text))
			.withMessageContainingAll("az resource list", "CSV", "terraform show -json", "ARM template")
			.withMessageNotContaining("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\uFEFF", " \r\n\t " })
	void emptyFileIsRefused(String text) {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(text))
			.withMessageContaining("empty");
	}

	@Test
	void deepNestingIsRefused() {
		for (String open : new String[] { "[", "{\"a\":", "[{\"properties\":", "{\"resources\":[{\"resources\":",
				"{\"planned_values\":{\"root_module\":{\"child_modules\":[{\"child_modules\":[" }) {
			assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(open.repeat(100_000)))
				.withMessageContaining("nested");
		}
	}

	@Test
	void nameOfMegabyteIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(LIST.replace("\"a\"", '"' + "a".repeat(1 << 20) + '"')));
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(LIST.replace("\"name\"", '"' + "a".repeat(1 << 20) + '"')));
	}

	@Test
	void valueOfMegabyteThatIsNotReadDoesNoHarm() {
		assertThat(names(LIST.replace("{", "{\"script\": \"" + "a".repeat(1 << 20) + "\", "))).containsExactly("a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NAME,TYPE\nb,%s\n", "NAME,TYPE\nb,\"%s\"\n", "NAME,TYPE,%s\nb,Disk,x\n", "%s" })
	void cellOfMegabyteIsRefused(String table) {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(table.formatted("a".repeat(1 << 20))));
	}

	@Test
	void tableOfManyColumnsIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("NAME,TYPE" + ",C".repeat(100_000) + "\na,Disk\n"));
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("NAME,TYPE\na,Disk" + ",c".repeat(100_000)));
	}

	@Test
	void quoteThatIsNotClosedIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read("NAME,TYPE\n\"secret,Disk\n"))
			.withMessageContaining("quote")
			.withMessageNotContaining("secret");
	}

	@Test
	void largeFileIsRefusedAndNotReadToItsEnd() {
		for (String start : new String[] { "[", "NAME,TYPE\n", "", "{\"planned_values\": " }) {
			Endless rest = new Endless();
			assertThatExceptionOfType(InventoryTooLargeException.class)
				.isThrownBy(() -> new InventoryReader(1 << 20).read(new SequenceInputStream(
						new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), rest)))
				.satisfies((ex) -> assertThat(ex.maxBytes()).isEqualTo(1 << 20));
			assertThat(rest.bytes).isLessThan(2 << 20);
		}
	}

	@Test
	void fileWithTooManyResourcesIsRefused() {
		String resource = "{\"type\": \"A.B/c\"}";
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read("[" + (resource + ",").repeat(InventoryReader.MAX_RESOURCES) + resource + "]"))
			.withMessageContaining("split");
	}

	@Test
	void streamThatFailsFailsAsItIs() {
		IOException failure = new IOException("gone");
		for (String start : new String[] { "[", "NAME,TYPE\na,Disk\n" }) {
			InputStream failing = new InputStream() {

				@Override
				public int read() throws IOException {
					throw failure;
				}

			};
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> new InventoryReader().read(
					new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), failing)))
				.isSameAs(failure);
		}
	}

	@Test
	void nestedExpressionIsRead() {
		String name = "[" + "concat(".repeat(20_000) + ")".repeat(20_000) + "]";
		assertThat(names(
				"{\"contentVersion\": \"1\", \"resources\": [{\"type\": \"A.B/c\", \"name\": \"" + name + "\"}]}"))
			.isEqualTo(Collections.singletonList(name));
	}

	/** Empty lines without end. */
	private static final class Endless extends InputStream {

		private long bytes;

		@Override
		public int read() {
			this.bytes++;
			return '\n';
		}

	}

}
