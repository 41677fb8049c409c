package org.cmkcatalog.coverage;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.VerboseLogging;
import org.cmkcatalog.web.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of an inventory but names, ids, types and resource groups is in any answer or
 * log, whatever is wrong with the request.
 */
@ServiceTest
@ExtendWith({ OutputCaptureExtension.class, VerboseLogging.class })
class CoveragePrivacyTests {

	private static final Path FOLDER = Path.of("src/test/resources/inventories");

	/** Secrets, also cut, and other values: tags, addresses, keys, people, dates. */
	private static final String[] PRIVATE = { "SECRET", "MARKER", "U0VDUkVU", "hsm-claims.managedhsm",
			"0123456789abcdef", "team-claims", "2024-05-06T07:08", "7b2e3c10-9d43", "edgeadmin", "pg-edge.example",
			"192.0.2.10", "00000000-aaaa-4bbb", "owner@example.com", "Example Org", "MS-AZR-0017P", "line two, with",
			"# script text", "3333333333333333333", "9d4a5e32-bf65" };

	@LocalServerPort
	private int port;

	static Stream<Path> inventories() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> !file.toString().matches(".*(\\.expected\\.csv|\\.md)"))
				.sorted()
				.toList()
				.stream();
		}
	}

	/** Otherwise looking for them would prove nothing. */
	@Test
	void inventoriesHaveWhatIsPrivate() throws IOException {
		StringBuilder all = new StringBuilder();
		for (Path inventory : inventories().toList()) {
			byte[] bytes = Files.readAllBytes(inventory);
			Charset charset = (bytes[0] == (byte) 0xFF) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
			all.append(new String(bytes, charset));
		}
		assertThat(all).contains(PRIVATE);
	}

	private Answers answers() {
		return new Answers(new Posts(this.port));
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void answerInAnyFormatHasNothingPrivate(Path inventory, CapturedOutput log) throws IOException {
		byte[] body = Files.readAllBytes(inventory);
		Answers answers = answers();
		for (ReportFormat format : ReportFormat.values()) {
			answers.post("keyStore=managed_hsm&download=true&format=" + format, body);
			answers.post("keyStore=key_vault&compareTo=latest&failOn=supported,unknown&format=" + format, body);
		}
		answers.assertPrivate(log);
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void refusalHasNothingPrivate(Path inventory, CapturedOutput log) throws IOException {
		byte[] body = Files.readAllBytes(inventory);
		Answers answers = answers();
		for (String query : List.of("", "keyStore=vault", "keyStore=managed_hsm&nonsense=1",
				"keyStore=managed_hsm&format=xml", "keyStore=managed_hsm&service=x&format=txt",
				"keyStore=managed_hsm&fields=x")) {
			answers.post(query, body);
		}
		for (int i = 1; i < 30; i++) {
			int length = body.length * i / 30;
			byte[] broken = body.clone();
			Arrays.fill(broken, length, Math.min(body.length, length + 3), (byte) '"');
			answers.post("keyStore=managed_hsm&format=txt", broken);
			answers.post("keyStore=managed_hsm", Arrays.copyOf(body, length));
		}
		answers.post("keyStore=managed_hsm", body, "Content-Type", "multipart/form-data; boundary=x");
		answers.post("keyStore=managed_hsm", body, "Content-Encoding", "gzip");
		answers.assertPrivate(log);
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void formHasNothingPrivate(Path inventory, CapturedOutput log) throws IOException {
		String text = Files.readString(inventory, StandardCharsets.ISO_8859_1);
		Answers answers = answers();
		String file = Posts.file("SECRET.json", text);
		answers.add(answers.posts.postForm("keyStore=managed_hsm", file));
		answers.add(answers.posts.postForm("keyStore=managed_hsm", file, file));
		answers.add(answers.posts.postForm("keyStore=vault", file));
		answers.add(answers.posts.postBroken("keyStore=managed_hsm", file.substring(0, file.length() / 2)));
		for (String name : List.of("file", "inventory", "keyStore", "service")) {
			answers.add(answers.posts.postForm("", Posts.field(name, text)));
			answers
				.add(answers.posts.postForm("", Posts.field(name, text.substring(0, Math.min(2000, text.length())))));
		}
		answers.assertPrivate(log);
	}

	/** All that the service said. */
	private static final class Answers {

		private final Posts posts;

		private final StringBuilder text = new StringBuilder();

		Answers(Posts posts) {
			this.posts = posts;
		}

		void post(String query, byte[] body, String... headers) {
			add(this.posts.post(query, body, headers));
		}

		void add(HttpResponse<String> answer) {
			assertThat(answer.statusCode()).isIn(200, 400, 422);
			this.text.append(answer.headers().map()).append('\n').append(answer.body()).append('\n');
		}

		void assertPrivate(CapturedOutput log) {
			assertThat(log.getAll()).contains("POST \"/api/v1/coverage").doesNotContain(PRIVATE);
			assertThat(this.text).contains("application/problem+json").doesNotContain(PRIVATE);
		}

	}

}
