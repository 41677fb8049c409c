package org.cmkcatalog.inventory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
			"{\"a\":1}{\"a\":1}", "{\"format_version\": \"1.0\", \"provider_schemas\": {\"secret\": {}}}",
			"{\"format_version\": \"1.0\", \"valid\": true, \"diagnostics\": []}" })
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
				.withMessageContaining("nested deeper than");
		}
	}

	@Test
	void nameOfMegabyteIsRefused() {
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(LIST.replace("\"a\"", '"' + "a".repeat(1 << 20) + '"')))
			.withMessageContaining("text or number");
		assertThatExceptionOfType(InvalidInventoryException.class)
			.isThrownBy(() -> read(LIST.replace("\"name\"", '"' + "a".repeat(1 << 20) + '"')))
			.withMessageContaining("name of a member");
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
		for (String file : new String[] { "[" + "{\"type\": \"A.B/c\"},".repeat(10) + "1]",
				"name,type\n" + "a,Disk\n".repeat(10),
				"{\"contentVersion\": \"\", \"resources\": [" + "{\"type\": \"A.B/c\"},".repeat(10) + "1]}" }) {
			InputStream in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
			assertThatExceptionOfType(InvalidInventoryException.class)
				.isThrownBy(() -> new InventoryReader(1 << 20,
						new ResourceLimit(9, new ResourceBudget(Long.MAX_VALUE).share()))
					.read(in))
				.withMessageContaining("9 resources");
		}
	}

	@Test
	void tableOfHundredThousandRowsIsRead() {
		assertThat(names("name,type\n" + "a,Disk\n".repeat(100_000))).hasSize(100_000);
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

	@ParameterizedTest
	@ValueSource(strings = { "", "[", LIST, "{\"data\": [", "NAME,TYPE", "NAME,TYPE\n", "NAME,TYPE\na,Disk\n",
			"NAME,TYPE\na,\"Di", "title\n" })
	void exceptionOfTheStreamComesThroughAsItIs(String text) {
		exceptionComesThrough(text);
		// Beyond what is read ahead to recognize the file.
		exceptionComesThrough("NAME,TYPE\n" + "a,Disk\n".repeat(5000) + text);
		exceptionComesThrough("[" + "{},".repeat(10_000));
	}

	private static void exceptionComesThrough(String start) {
		IllegalStateException failure = new IllegalStateException("own");
		InputStream failing = new InputStream() {

			@Override
			public int read() {
				throw failure;
			}

		};
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> new InventoryReader().read(
					new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), failing)))
			.isSameAs(failure);
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST, "NAME,TYPE\na,Disk\n" })
	void streamStaysOpen(String file) throws IOException {
		AtomicBoolean isClosed = new AtomicBoolean();
		new InventoryReader().read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public void close() {
				isClosed.set(true);
			}

		});
		assertThat(isClosed).isFalse();
	}

	static Stream<String> expressions() {
		String repeated = "'" + "{0}".repeat(1000) + "'";
		return Stream.of("concat(".repeat(20_000) + ")".repeat(20_000), "'" + "a".repeat(200_000) + "'",
				"'" + "''".repeat(100_000) + "'", "concat('" + "a.".repeat(100_000) + "')",
				("format(" + repeated + ", ").repeat(9) + repeated + ")".repeat(9), "a (b/".repeat(40_000));
	}

	@ParameterizedTest
	@MethodSource("expressions")
	void nameThatIsHardToReadIsKeptAsWritten(String expression) {
		String name = "[" + expression + "]";
		assertThat(names("""
				{"contentVersion": "1", "resources": [{"type": "A.B/c/providers/d", "name": "%1$s/E.F/"},
				 {"type": "A.B/c", "name": "%1$s"}]}""".formatted(name))).contains(name);
		assertThat(names("[{\"type\": \"A.B/c\", \"name\": \"" + name + "\"}]")).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{'type': 'A.B%s', 'name': 'a'}, {'type': 'A.B/c', 'name': 'b'}]",
			"[{'id': '/providers/A.B%s'}, {'type': 'A.B/c', 'name': 'b'}]",
			"{'contentVersion': '1', 'resources': [{'type': 'A.B%s'}, {'type': 'A.B/c', 'name': 'b'}]}" })
	void typeThatIsTooLongIsNone(String file) {
		assertThat(names(file.formatted("/b".repeat(100_000)).replace('\'', '"'))).containsExactly("b");
	}

	@Test
	void addressOfBracketsIsRead() {
		String address = "[".repeat(200_000);
		assertThat(
				names("""
						{"format_version": "1.0", "resource_changes": [{"address": "%s", "type": "x", "change": {"actions": ["create", null]}}]}
						"""
					.formatted(address)))
			.containsExactly(address);
	}

	@Test
	void longPathIsNotFollowed() {
		String start = ("{\"" + "a".repeat(10_000) + "\":").repeat(100);
		String members = "\"a\":1,".repeat(500_000);
		assertThat(names("[" + "{\"properties\":" + start + "{" + members + "\"b\":1}" + "}".repeat(100)
				+ ",\"name\":\"n\",\"type\":\"A.B/c\"}]"))
			.containsExactly("n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'lineage': 'l', 'version': 4, 'resources': [{'type': 'a', 'instances': [%s{}]}]}",
			"{'contentVersion': '1', 'resources': [{'type': 'A.B/c', 'resources': [%s{}]}]}" })
	void emptyObjectsAreBounded(String file) {
		String text = file.formatted("{},".repeat(1_000_000)).replace('\'', '"');
		assertThatExceptionOfType(InvalidInventoryException.class).isThrownBy(() -> read(text))
			.withMessageContaining("split");
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
