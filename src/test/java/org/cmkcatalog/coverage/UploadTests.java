package org.cmkcatalog.coverage;

import java.net.http.HttpResponse;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cmkcatalog.coverage.Posts.field;
import static org.cmkcatalog.coverage.Posts.file;

/** Inventories that come in a form, as browsers and curl send them. */
@ServiceTest
class UploadTests {

	private static final String FILE = file("inventory.json", SmallInventory.JSON);

	@LocalServerPort
	private int port;

	private Posts posts = new Posts(0);

	@BeforeEach
	void findTheService() {
		this.posts = new Posts(this.port);
	}

	private static void assertRefused(HttpResponse<String> answer, String... help) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains(help).doesNotContain("secret");
	}

	@Test
	void fieldsAreParametersAndTheFileIsTheBody() {
		HttpResponse<String> answer = this.posts.postForm("", field("keyStore", "managed_hsm"),
				field("verdict", "not_listed"), field("verdict", "ambiguous"), field("format", "csv"),
				field("fields", "resource"), FILE);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(answer.body().replaceFirst("^\uFEFF", "").lines()).containsExactly("resource", "batch", "hub",
				"function");
	}

	@Test
	void fieldsAndQueryAreRead() {
		assertThat(this.posts.postForm("keyStore=managed_hsm", field("failOn", "not_listed"), FILE).statusCode())
			.isEqualTo(422);
		assertThat(this.posts.postForm("keyStore=managed_hsm&verdict=ambiguous", field("verdict", "not_listed"), FILE)
			.body()).contains("\"total\":3");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", field("keyStore", "key_vault"), FILE),
				"given 2 times");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", field("nonsense", "1"), FILE), "unknown parameter");
	}

	@Test
	void emptyFieldIsAParameterWithoutValue() {
		assertThat(this.posts.postForm("keyStore=managed_hsm", field("keyBits", ""), FILE).statusCode()).isEqualTo(200);
	}

	@Test
	void partBehindTheFileIsRefused() {
		assertRefused(this.posts.postForm("keyStore=managed_hsm", FILE, field("failOn", "not_listed")),
				"a part behind its file", "before it");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", FILE, FILE), "a part behind its file");
	}

	@Test
	void formWithoutFileIsRefusedAndNotQuoted() {
		assertRefused(this.posts.postForm("keyStore=managed_hsm"), "no file");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", field("verdict", "unknown")), "no file", "@FILE");
		// curl -F 'file=<inventory.json' sends the inventory as a field
		for (String name : new String[] { "file", "inventory", "service" }) {
			assertRefused(this.posts.postForm("keyStore=managed_hsm", field(name, "secret\n".repeat(300))), "no file");
			assertRefused(this.posts.postForm("", field(name, "secret")), "no file");
		}
	}

	@Test
	void emptyFileIsRefused() {
		assertRefused(this.posts.postForm("keyStore=managed_hsm", file("inventory.json", "")), "empty");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", file("", "")), "empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=",
			"multipart/form-data; boundary=other", "Multipart/Form-Data; charset=nonsense" })
	void formWithoutItsBoundaryIsRefused(String type) {
		assertRefused(this.posts.post("keyStore=managed_hsm", FILE, "Content-Type", type), "form");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--boundary-7f", "--boundary-7f\r\nContent-Disposition: form-data",
			"--boundary-7f\r\nContent-Disposition: form-data; name=\"f\"; filename=\"secret\"\r\n\r\n",
			"--boundary-7f\r\nContent-Disposition: form-data; name=\"f\"; filename=\"secret\"\r\n\r\n[{\"name\":\"secret\"",
			"--boundary-7f\r\nContent-Disposition: form-data; name=\"f\"; filename=\"secret\"\r\n\r\n"
					+ "[{\"name\":\"secret\",\"type\":\"Microsoft.Batch/batchAccounts\"}]",
			"--boundary-7f\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nsecret" })
	void formThatBreaksOffIsRefused(String text) {
		assertRefused(this.posts.postBroken("keyStore=managed_hsm", text), "form");
	}

	@Test
	void formBeyondLimitsIsRefused() {
		assertRefused(this.posts.postForm("keyStore=managed_hsm", field("verdict", "secret".repeat(2000)), FILE),
				"8192 bytes");
		assertRefused(this.posts.postForm("keyStore=managed_hsm", field("verdict", "unknown").repeat(101), FILE),
				"100 fields");
		String header = "X-Long: " + "secret".repeat(20_000) + "\r\n";
		assertRefused(this.posts.postForm("keyStore=managed_hsm", FILE.replaceFirst("\r\n", "\r\n" + header)), "form");
	}

	@Test
	void nameOfTheFileIsNotEchoed() {
		for (String format : new String[] { "json", "txt", "sarif", "junit" }) {
			HttpResponse<String> answer = this.posts.postForm("keyStore=managed_hsm&download=true&format=" + format,
					file("../../home/secret/inventory.json", SmallInventory.JSON));
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body() + answer.headers().map()).doesNotContain("secret", "../");
		}
		assertRefused(this.posts.postForm("keyStore=managed_hsm", file("/etc/secret", "{}")),
				"none of the inventories");
	}

	@Test
	void pathThatTheFieldNamesIsThatOfTheReport() {
		assertThat(
				this.posts.postForm("keyStore=managed_hsm&format=sarif", field("file", "infra/a b.json"), FILE).body())
			.contains("\"uri\":\"infra/a%20b.json\"");
	}

	@Test
	void contentOfTheFileIsReadByteForByte() {
		String name = "é로그-\r\n--boundary-7";
		HttpResponse<String> answer = this.posts.postForm("keyStore=managed_hsm",
				file("x", "NAME,TYPE\n\"" + name + "\",Microsoft.Batch/batchAccounts\n"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains("é로그-\\r\\n--boundary-7");
	}

}
