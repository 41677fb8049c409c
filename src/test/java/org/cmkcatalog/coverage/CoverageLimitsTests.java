package org.cmkcatalog.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bodies that are too large or meant to do harm are refused, and the service goes on.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "cmk.catalog.coverage.max-body=1MB")
class CoverageLimitsTests {

	private static final String HEAD = "POST /api/v1/coverage?keyStore=managed_hsm HTTP/1.1\r\nHost: localhost\r\n";

	@LocalServerPort
	private int port;

	private HttpResponse<String> post(byte[] body, String... headers) {
		return new Posts(this.port).post("keyStore=managed_hsm", body, headers);
	}

	private void assertRefused(byte[] body, String help) {
		HttpResponse<String> answer = post(body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains(help).hasSizeLessThan(1000);
	}

	@AfterEach
	void serviceStillAnswers() {
		assertThat(post(SmallInventory.JSON.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "multipart/form-data; boundary=b" })
	void lengthBeyondTheLimitIsRefusedBeforeTheBodyIsSent(String type) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(30_000);
			String part = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n["
					+ " ".repeat(100);
			write(socket, HEAD + "Content-Type: " + type + "\r\nContent-Length: 200000000\r\n\r\n" + part);
			assertThat(start(socket)).startsWith("HTTP/1.1 413").contains("urn:cmk-catalog:problem:content-too-large");
		}
	}

	/** The client has not said how much follows, and does not end. */
	@ParameterizedTest
	@CsvSource({ "'[', application/json", "'NAME,TYPE\n', text/csv", "'', text/plain",
			"'--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n[', multipart/form-data; boundary=b",
			"before the first part, multipart/form-data; boundary=b" })
	void bodyBeyondTheLimitIsRefusedWhileItIsRead(String start, String type) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(30_000);
			write(socket, HEAD + "Content-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n");
			writeChunk(socket, start + " ");
			for (int i = 0; i < 40; i++) {
				writeChunk(socket, "\n".repeat(64 * 1024));
			}
			assertThat(start(socket)).startsWith("HTTP/1.1 413").contains("1048576 bytes");
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void writeChunk(Socket socket, String text) throws IOException {
		write(socket, "%x\r\n%s\r\n".formatted(text.length(), text));
	}

	/** The first bytes of the answer; the rest of the body is not waited for. */
	private static String start(Socket socket) throws IOException {
		StringBuilder text = new StringBuilder();
		InputStream in = socket.getInputStream();
		byte[] some = new byte[4096];
		for (int read = in.read(some); read >= 0; read = in.read(some)) {
			text.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
			if (text.indexOf("problem:") > 0) {
				break;
			}
		}
		return text.toString();
	}

	@Test
	void bodyBelowTheLimitIsRead() {
		byte[] body = (SmallInventory.JSON + " ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
		assertThat(post(body).statusCode()).isEqualTo(200);
	}

	@Test
	void compressedBodyIsRefusedAndNotExpanded() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.putNextEntry(new ZipEntry("inventory.json"));
			writeZeros(out);
		}
		assertRefused(zip.toByteArray(), "ZIP");
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
			writeZeros(out);
		}
		assertRefused(gzip.toByteArray(), "gzip");
		HttpResponse<String> encoded = post(gzip.toByteArray(), "Content-Encoding", "gzip");
		assertThat(encoded.statusCode()).isEqualTo(400);
	}

	/** 100 MB, of which some 100 kB remain. */
	private static void writeZeros(OutputStream out) throws IOException {
		byte[] zeros = new byte[1_000_000];
		for (int i = 0; i < 100; i++) {
			out.write(zeros);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "[{\"properties\":", "{\"resources\":[{\"resources\":" })
	void deepNestingIsRefused(String open) {
		assertRefused(open.repeat(30_000).getBytes(StandardCharsets.UTF_8), "nested");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			NAME,TYPE;"%s",x                                           ! 1000000 ! cell
			NAME,TYPE;%s,x                                             ! 1000000 ! cell
			[{"name": "%s", "type": "Microsoft.Batch/batchAccounts"}]  ! 1000000 ! text
			[{"%s": 1}]                                                ! 1000000 ! name
			""")
	void textOfAMegabyteIsRefused(String inventory, int length, String help) {
		assertRefused(inventory.replace(';', '\n').formatted("a".repeat(length)).getBytes(StandardCharsets.UTF_8),
				help);
	}

	@Test
	void tableOf100000ColumnsIsRefused() {
		assertRefused(("NAME,TYPE" + ",c".repeat(100_000) + "\na,b").getBytes(StandardCharsets.UTF_8), "CSV");
		assertRefused(("NAME,TYPE\na,b" + ",c".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "500 columns");
	}

}
