package org.cmkcatalog.audit;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.cmkcatalog.audit.CheckForms.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms that are too large are refused, and the service goes on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "cmk.catalog.coverage.max-body=1MB")
class CheckLimitsTests {

	private static final String HEAD = "POST /check HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=b\r\n";

	private static final String FILE = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nNAME,TYPE\n";

	@LocalServerPort
	private int port;

	private HttpResponse<String> send(Form form) {
		return new CheckForms(this.port).send(form, CheckForms.BROWSER);
	}

	/** What is behind the fault is read too, so the form comes again with it. */
	private String tooLarge(Form form) {
		HttpResponse<String> answer = send(form.field("keyStore", "key_vault"));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("Nothing was checked")
			.doesNotContainPattern("<input id=\"file\"[^>]*aria-invalid");
		return answer.body();
	}

	@AfterEach
	void serviceStillAnswers() {
		assertThat(send(new Form("names", "cosmos", "keyStore", "key_vault")).statusCode()).isEqualTo(200);
	}

	/** A browser shows the answer only if all that it sends is read. */
	@Test
	void fileThatIsTooLargeIsRefusedAndTheRestIsKept() {
		byte[] file = ("NAME,TYPE\n" + "\n".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> answer = send(
				new Form("names", "cosmos").file("x.csv", file).field("keyStore", "key_vault"));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("up to 1 MB", "has more than 1048576 bytes", "cosmos</textarea>",
				"value=\"key_vault\" checked");
	}

	@Test
	void fieldsBeyondLimitsAreRefused() {
		assertThat(tooLarge(new Form("names", "x".repeat(1_048_577))))
			.contains("Names: has more than 1048576 bytes; at most that many are read.", "value=\"key_vault\" checked")
			.containsPattern("<textarea id=\"names\"[^>]*aria-invalid=\"true\"");
		Form many = new Form();
		for (int i = 0; i < 601; i++) {
			many.field("pick-" + i, "cosmos");
		}
		assertThat(tooLarge(many)).contains("Form: has more than 600 fields")
			.doesNotContain("aria-invalid", "has more than 1048576 bytes");
		String most = "x".repeat(1_048_576);
		assertThat(tooLarge(new Form("a", most, "b", most, "c", most, "d", most)))
			.contains("Form: has more than 3145728 bytes beside its file");
	}

	@Test
	void lengthBeyondTheLimitIsRefusedBeforeTheFormIsSent() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(30_000);
			write(socket, HEAD + "Content-Length: 200000000\r\n\r\n" + FILE);
			assertThat(start(socket)).startsWith("HTTP/1.1 413").contains("1048576 bytes");
		}
	}

	/** The client has not said how much follows, and does not end. */
	@Test
	void formBeyondTheLimitIsRefusedWhileItIsRead() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(30_000);
			write(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
			write(socket, "%x\r\n%s\r\n".formatted(FILE.length(), FILE));
			for (int i = 0; i < 100; i++) {
				write(socket, "%x\r\n%s\r\n".formatted(64 * 1024, "\n".repeat(64 * 1024)));
			}
			assertThat(start(socket)).startsWith("HTTP/1.1 413").contains("1048576 bytes");
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** What the service says; the rest of the form is not waited for. */
	private static String start(Socket socket) throws IOException {
		StringBuilder text = new StringBuilder();
		byte[] some = new byte[8192];
		for (int read = socket.getInputStream().read(some); read >= 0
				&& text.indexOf(" bytes") < 0; read = socket.getInputStream().read(some)) {
			text.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
		}
		return text.toString();
	}

}
