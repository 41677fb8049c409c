package org.cmkcatalog.author;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as a local server sends it, whole and in every broken way. */
class FetchCommandTests {

	private static final Path SEED = Path.of("seed-data");

	private static final String NEWEST = "2026-05-15";

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private HttpServer server;

	private List<String> before = List.of();

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.start();
		Files.createDirectories(this.folder.resolve("editions"));
		for (Path file : files(SEED)) {
			Files.copy(file, this.folder.resolve(SEED.relativize(file)));
		}
		this.before = names();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private List<String> names() throws IOException {
		return files(this.folder).stream()
			.map((file) -> this.folder.relativize(file).toString())
			.filter((name) -> !name.equals(FetchRecord.FILE))
			.toList();
	}

	private int fetch(String... arguments) {
		String url = "http://localhost:%d/page.md".formatted(this.server.getAddress().getPort());
		return fetchFrom(url, arguments);
	}

	private int fetchFrom(String url, String... arguments) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return FetchCommand
			.run(Stream.concat(Stream.of("--seed-data", this.folder.toString(), "--url", url), Stream.of(arguments))
				.toList(), new PrintWriter(this.out, true), new PrintWriter(this.err, true));
	}

	private void answer(int status, String body, String... headers) {
		this.server.createContext("/page.md", (exchange) -> send(exchange, status, body, headers));
	}

	private static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
		try (exchange) {
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
			}
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

	/** The newest edition on another day, edited. */
	private static String page(String date, String regex, String replacement) throws IOException {
		return Files.readString(SEED.resolve("editions/%s.md".formatted(NEWEST)))
			.replace("ms.date: 05/15/2026", "ms.date: " + date)
			.replaceAll(regex, replacement);
	}

	private static String nextPage() throws IOException {
		return page("05/15/2027", "(Azure HDInsight\\].*?\\)) \\| Yes \\| \\|", "$1 | Yes | Yes |");
	}

	private void assertThatNothingIsWritten() throws IOException {
		assertThat(names()).isEqualTo(this.before);
	}

	private void assertThatFetchFails(String reason) throws IOException {
		assertThat(fetch("--connect-timeout", "1", "--timeout", "1")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("The fetch failed. http://localhost:").contains(reason);
		assertThat(this.out.toString()).isEmpty();
		assertThatNothingIsWritten();
	}

	@Test
	void newEditionIsWrittenAsReceivedAndChecked() throws IOException {
		String page = nextPage().replace("---\n\n", "---\n\nProse with \u00e9 and\r\n\n");
		answer(200, page, "Content-Type", "text/plain; charset=utf-8");
		assertThat(fetch()).isEqualTo(10);
		Path file = this.folder.resolve("editions/2027-05-15.md");
		assertThat(file).hasContent(page).hasBinaryContent(page.getBytes(StandardCharsets.UTF_8));
		assertThat(this.out.toString())
			.contains("support_changed: Azure HDInsight (managed_hsm): not_listed → supported")
			.contains("The edition can be added.")
			.endsWith("The edition was written to %s.%n".formatted(file));
		assertThat(names()).hasSize(this.before.size() + 1);
		assertThat(fetch()).isZero();
	}

	@Test
	void unchangedTableIsNothingNewWhateverTheDateAndTheProse() throws IOException {
		answer(200, page("06/30/2026", "(?s)\\A(---.*?---\n)", "$1\nOther prose.\n\nMore of it.\n\n"));
		assertThat(fetch()).isZero();
		assertThat(this.out.toString())
			.contains("Nothing new: the page of 2026-06-30 has the table and the footnotes of the edition 2026-05-15.");
		assertThatNothingIsWritten();
	}

	@Test
	void changedFootnoteIsANewEdition() throws IOException {
		answer(200, page("05/15/2027", "(?m)^(\\\\\\*.*)$", "$1 More."));
		assertThat(fetch()).isEqualTo(10);
		assertThat(this.out.toString()).contains("footnote_changed");
	}

	@Test
	void pageThatHasNotChangedIsNotSentAgain() throws IOException {
		AtomicInteger sent = new AtomicInteger();
		String page = page("06/30/2026", "\\A", "");
		this.server.createContext("/page.md", (exchange) -> {
			boolean isKnown = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
					&& "Mon, 01 Jun 2026 00:00:00 GMT"
						.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
			sent.addAndGet(isKnown ? 0 : 1);
			send(exchange, isKnown ? 304 : 200, isKnown ? "" : page, "ETag", "\"v1\"", "Last-Modified",
					"Mon, 01 Jun 2026 00:00:00 GMT");
		});
		assertThat(fetch()).isZero();
		assertThat(fetch()).isZero();
		assertThat(this.out.toString()).isEqualTo("Nothing new: the page has not changed since it was last fetched.\n");
		assertThat(sent).hasValue(1);
		// the page was compared with an edition that is not here any more
		Files.delete(this.folder.resolve("editions/%s.md".formatted(NEWEST)));
		fetch();
		assertThat(sent).hasValue(2);
	}

	@Test
	void pageThatNeedsAPersonIsSentAgain() throws IOException {
		answer(200, page("05/15/2026", "\\| Yes \\| \\|", "| Yes | Yes |"), "ETag", "\"v1\"");
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.folder.resolve(FetchRecord.FILE)).doesNotExist();
	}

	@Test
	void notModifiedWithoutACondition() throws IOException {
		answer(304, "");
		assertThatFetchFails("The answer has the status 304.");
	}

	@Test
	void redirectIsFollowed() throws IOException {
		String page = nextPage();
		this.server.createContext("/page.md", (exchange) -> send(exchange, 302, "", "Location", "/moved.md"));
		this.server.createContext("/moved.md", (exchange) -> send(exchange, 301, "", "Location", "/there.md"));
		this.server.createContext("/there.md", (exchange) -> send(exchange, 200, page));
		assertThat(fetch()).isEqualTo(10);
	}

	@Test
	void redirectWithoutEndIsAFailure() throws IOException {
		answer(302, "", "Location", "/page.md");
		assertThatFetchFails("The answer has the status 302 and leads to /page.md, which is not followed.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 410, 429, 500, 503 })
	void statusOfAnErrorIsAFailure(int status) throws IOException {
		answer(status, "404: Not Found");
		assertThatFetchFails("The answer has the status %d.".formatted(status));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html; charset=utf-8 | <p>Sign in</p>
			text/plain               | <!DOCTYPE html><html></html>
			text/plain               | '  <html lang="en">'
			application/octet-stream | '\uFEFF<HTML>'
			""")
	void htmlIsAFailure(String type, String body) throws IOException {
		answer(200, body, "Content-Type", type);
		assertThatFetchFails("The answer is HTML and not Markdown");
	}

	@Test
	void otherBytesThanTextAreAFailure() throws IOException {
		byte[] page = nextPage().replace("Azure HDInsight", "Azure HDInsight \u00e9")
			.getBytes(StandardCharsets.ISO_8859_1);
		this.server.createContext("/page.md", (exchange) -> {
			try (exchange) {
				exchange.sendResponseHeaders(200, page.length);
				exchange.getResponseBody().write(page);
			}
		});
		assertThatFetchFails("The answer is not text in UTF-8.");
	}

	@Test
	void emptyAnswerIsAFailure() throws IOException {
		answer(200, "");
		assertThatFetchFails("The answer is empty.");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void answerThatIsTooLargeIsAFailure(boolean isInChunks) throws IOException {
		byte[] page = (nextPage() + " ".repeat(CatalogDocumentParser.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/page.md", (exchange) -> {
			exchange.sendResponseHeaders(200, isInChunks ? 0 : page.length);
			try (exchange; OutputStream body = exchange.getResponseBody()) {
				body.write(page);
			}
			catch (IOException ex) {
				// the client has read enough
			}
		});
		assertThat(fetch()).isEqualTo(1);
		assertThat(this.err.toString()).contains("The answer has more than 4194304 bytes.");
		assertThatNothingIsWritten();
	}

	/** A server that sends these bytes to each request and then hangs up, or does not. */
	private int fetchFromSocket(String answer, boolean isHangingUp, String... arguments) throws Exception {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread thread = new Thread(() -> {
				try (Socket connection = socket.accept()) {
					connection.getInputStream().read(new byte[4096]);
					connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
					connection.getOutputStream().flush();
					if (!isHangingUp) {
						connection.getInputStream().read();
					}
				}
				catch (IOException ex) {
					// the client has hung up
				}
			});
			thread.start();
			int result = fetchFrom("http://localhost:%d/page.md".formatted(socket.getLocalPort()), arguments);
			thread.join();
			return result;
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: 20000", "Transfer-Encoding: chunked", "Connection: close" })
	void bodyThatIsCutShortIsAFailure(String header) throws Exception {
		String part = nextPage().substring(0, 10_000);
		String body = header.contains("chunked") ? "%x\r\n%s\r\n".formatted(part.length(), part) : part;
		assertThat(fetchFromSocket("HTTP/1.1 200 OK\r\n%s\r\n\r\n%s".formatted(header, body), true)).isEqualTo(1);
		assertThat(this.err.toString()).contains("cut short");
		assertThatNothingIsWritten();
	}

	@Test
	void bodyUpToTheEndOfTheConnectionIsRead() throws Exception {
		assertThat(fetchFromSocket("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + nextPage(), true)).isEqualTo(10);
	}

	@Test
	void answerThatDoesNotComeOrDoesNotEndIsAFailure() throws Exception {
		for (String answer : List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n---\ntitle: ")) {
			assertThat(fetchFromSocket(answer, false, "--timeout", "1")).isEqualTo(1);
			assertThat(this.err.toString()).contains("The fetch took longer than 1 s.");
			assertThatNothingIsWritten();
		}
	}

	@Test
	void serverThatIsNotThereIsAFailure() throws IOException {
		int port = this.server.getAddress().getPort();
		this.server.stop(0);
		assertThatFetchFails("There is no connection to localhost:%d.".formatted(port));
	}

	@Test
	void newEditionWithAnErrorIsWrittenAndNeedsAPerson() throws IOException {
		answer(200, nextPage().replaceFirst("\\| Yes \\| Yes \\|", "| Perhaps | Yes |"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.folder.resolve("editions/2027-05-15.md")).exists();
		assertThat(this.out.toString()).contains("Errors (1):")
			.contains("'Perhaps'")
			.contains("The edition was written to ")
			.endsWith("A person has to look: It cannot be added as it is.\n");
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("'Perhaps'").contains("have errors. Nothing was written.");
	}

	@Test
	void newEditionThatLosesACategoryNeedsAPerson() throws IOException {
		answer(200, page("05/15/2027", "(?s)## Media.*?(?=## Security)", ""));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("the category 'Media' of the edition 2026-05-15 is lost");
	}

	@Test
	void newEditionThatMayRenameAServiceNeedsAPerson() throws IOException {
		answer(200, page("05/15/2027", "\\[Azure HDInsight\\]", "[Azure HDInsight Clusters]"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("Azure HDInsight,Azure HDInsight Clusters")
			.endsWith("A person has to look: It may rename services: add the lines that are right to renames.csv.\n");
	}

	@Test
	void dateThatIsHereAlreadyWithAnotherTableNeedsAPerson() throws IOException {
		Path file = this.folder.resolve("editions/%s.md".formatted(NEWEST));
		String kept = Files.readString(file);
		answer(200, page("05/15/2026", "(Azure HDInsight\\].*?\\)) \\| Yes \\| \\|", "$1 | Yes | Yes |"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("Changes from the edition 2026-05-15 to the page (1):")
			.contains("support_changed: Azure HDInsight (managed_hsm): not_listed → supported")
			.endsWith("A person has to look: %s is here already and says something else. Nothing was written.%n"
				.formatted(file));
		assertThat(file).hasContent(kept);
		assertThatNothingIsWritten();
	}

	@Test
	void dateThatIsHereAlreadyWithAnErrorInThePageNeedsAPerson() throws IOException {
		answer(200, page("05/15/2026", "\\| Yes \\| \\|", "| Perhaps | |"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("Errors in the page (").contains("  page:").contains("'Perhaps'");
		assertThatNothingIsWritten();
	}

	@Test
	void dateFarAheadNeedsAPerson() throws IOException {
		answer(200, page("05/15/2099", "\\| Yes \\| \\|", "| Yes | Yes |"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString())
			.contains("The page is of 2099-05-15, more than a year ahead. Nothing was written.");
		assertThatNothingIsWritten();
	}

	@Test
	void dateBeforeTheNewestEditionNeedsAPerson() throws IOException {
		answer(200, page("05/14/2026", "\\| Yes \\| \\|", "| Yes | Yes |"));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString())
			.contains("The page is of 2026-05-14, older than the newest edition, 2026-05-15. Nothing was written.");
		this.server.removeContext("/page.md");
		answer(200, Files.readString(SEED.resolve("editions/2024-10-25.md")));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("The page is of 2024-10-25, older than");
		assertThatNothingIsWritten();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ms.date: soon", "ms.date: 02/30/2027", "no date" })
	void pageWithoutADateNeedsAPerson(String line) throws IOException {
		answer(200, nextPage().replace("ms.date: 05/15/2027", line));
		assertThat(fetch()).isEqualTo(20);
		assertThat(this.out.toString()).contains("The page has no line 'ms.date: MM/DD/YYYY'");
		assertThatNothingIsWritten();
	}

	@Test
	void commandLineThatIsNotRightIsExplained() {
		assertThat(fetchFrom("ftp://localhost/page.md")).isEqualTo(2);
		assertThat(this.err.toString())
			.contains("'ftp://localhost/page.md' is not an address that starts with https://");
		assertThat(fetch("--timeout", "0")).isEqualTo(2);
		assertThat(
				FetchCommand.run(List.of("--seed-data", "nope"), new PrintWriter(this.out), new PrintWriter(this.err)))
			.isEqualTo(2);
		assertThat(this.err.toString()).contains("There is no folder '");
		assertThat(fetch("--help")).isZero();
		assertThat(this.out.toString()).containsPattern("10 +a new edition was written")
			.containsPattern("20 +a person has to look");
	}

}
