package org.cmkcatalog.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.cmkcatalog.offline.SeededCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line, which needs no server and no network. */
@ExtendWith(OutputCaptureExtension.class)
class CoverageCommandTests {

	private static final String INVENTORIES = "src/test/resources/inventories/";

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final StringWriter err = new StringWriter();

	private InputStream in = InputStream.nullInputStream();

	private int run(String... arguments) {
		return CoverageCommand.run(List.of(arguments), SeededCatalog::read, this.in, this.out,
				new PrintWriter(this.err, true));
	}

	private String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	private String inventory() throws IOException {
		return Files.writeString(this.folder.resolve("inventory.json"), SmallInventory.JSON).toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
			``                                            ! Missing required
			-                                             ! --key-store
			- --key-store=vault                           ! 'vault' is none of: key_vault, managed_hsm
			- --key-store=key_vault --fail-on=unknown,bad ! 'bad' is none of: supported, supported_with_caveat
			- --key-store=key_vault --format=xml          ! 'xml' is none of: json, csv, ndjson, md, txt, sarif, junit
			- --key-store=key_vault --key-bits=0          ! from 1 to 65536
			- --key-store=key_vault --key-bits=many       ! --key-bits
			- --key-store=key_vault --key-type=DES        ! 'DES' is none of: RSA, RSA-HSM
			- --key-store=key_vault --change=more         ! 'more' is none of: gained, lost, changed, same
			- --key-store=key_vault --nonsense            ! --nonsense
			- more --key-store=key_vault                  ! more
			""")
	void wrongCommandLineIsSaidSo(String line, String message) {
		assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
		assertThat(this.err.toString()).contains(message, "--fail-on").doesNotContain("Exception");
		assertThat(out()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "absent.json", "src", "a\0b" })
	void fileThatIsNotThereIsSaidSo(String file) {
		assertThat(run(file, "--key-store=key_vault")).isEqualTo(3);
		assertThat(this.err.toString()).isEqualToIgnoringNewLines(file + ": there is no such file");
		assertThat(out()).isEmpty();
	}

	@Test
	void reportNeverOverwritesTheInventory(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("inventory.csv"), "NAME,TYPE\nx,Microsoft.Batch/batchAccounts\n");
		assertThat(run(file.toString(), "--key-store=key_vault", "--output=" + file)).isEqualTo(2);
		assertThat(file).content().startsWith("NAME,TYPE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "e3-tf-plan-mojibake-invalid.json", "README.md" })
	void fileThatIsNoInventoryIsSaidSo(String file) {
		assertThat(run(INVENTORIES + file, "--key-store=key_vault")).isEqualTo(3);
		assertThat(this.err.toString()).startsWith(INVENTORIES + file + ": The ")
			.contains("terraform show -json")
			.hasLineCount(1)
			.doesNotContain("SECRET");
		assertThat(out()).isEmpty();
	}

	@Test
	void inputThatFailsIsSaidSo() {
		this.in = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}

		};
		assertThat(run("-", "--key-store=key_vault")).isEqualTo(3);
		assertThat(this.err.toString()).isEqualToIgnoringNewLines("-: gone");
	}

	@Test
	void helpExplainsExitCodes() {
		assertThat(run("--help")).isZero();
		assertThat(out()).contains("Exit codes:", "--fail-on", "- for standard input")
			.containsPattern("(?s)0 .*1 .*2 .*3 .*4 ");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void standardInputIsReadAndOnlyTheReportWritten(CapturedOutput output) {
		ProxySelector before = ProxySelector.getDefault();
		List<URI> asked = new ArrayList<>();
		ProxySelector.setDefault(new ProxySelector() {

			@Override
			public List<Proxy> select(URI uri) {
				asked.add(uri);
				return List.of(Proxy.NO_PROXY);
			}

			@Override
			public void connectFailed(URI uri, SocketAddress address, IOException ex) {
			}

		});
		try {
			this.in = new ByteArrayInputStream(SmallInventory.JSON.getBytes(StandardCharsets.UTF_8));
			assertThat(run("-", "--key-store", "managed_hsm")).isZero();
		}
		finally {
			ProxySelector.setDefault(before);
		}
		assertThat(asked).as("connections").isEmpty();
		assertThat(out()).startsWith("resource\n  /subscriptions")
			.contains("verdict     not_listed", "edition is available: 2026-05-15");
		assertThat(this.err.toString()).isEmpty();
		assertThat(output.getAll()).isEmpty();
	}

	@Test
	void verdictToFailOnFails() throws IOException {
		assertThat(run(inventory(), "--key-store=managed-hsm", "--fail-on=not_listed,ambiguous", "--format=sarif"))
			.isEqualTo(1);
		JsonNode sarif = JsonMapper.shared().readTree(out());
		assertThat(sarif.at("/runs/0/results")).hasSize(6);
		assertThat(sarif.at("/runs/0/results/0/level").asString()).isEqualTo("error");
		assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asString())
			.endsWith("/inventory.json");
		assertThat(this.err.toString()).startsWith("3 of 9 resources fail. 9 resources and managed_hsm: ")
			.hasLineCount(1);
	}

	@Test
	void reportIsWrittenToAFile() throws IOException {
		Path report = this.folder.resolve("report.xml");
		assertThat(run(inventory(), "--key-store=managed_hsm", "--fail-on=not_supported", "--format=junit",
				"--output=" + report))
			.isZero();
		assertThat(out()).isEmpty();
		assertThat(report).content().startsWith("<?xml").contains("failures=\"0\"").endsWith("</testsuites>");
	}

	@Test
	void reportThatCannotBeWrittenIsSaidSo() throws IOException {
		assertThat(run(inventory(), "--key-store=managed_hsm", "--output=" + this.folder.resolve("absent/report")))
			.isEqualTo(2);
		assertThat(this.err.toString()).startsWith("The report cannot be written: ").hasLineCount(1);
	}

	@Test
	void editionsAreCompared() throws IOException {
		assertThat(
				run(inventory(), "--key-store=managed_hsm", "--compare-to=latest", "--change=gained", "--format=csv"))
			.isZero();
		assertThat(out().replaceFirst("^\uFEFF", "").lines()).hasSize(3).first().asString().contains("comparedVerdict");
	}

	@Test
	void requirementAndFiltersAreThoseOfTheService() throws IOException {
		assertThat(run(inventory(), "--key-store=key_vault", "--key-type=rsa", "--key-bits=3072",
				"--verdict=supported,unknown", "--service=Azure SQL Managed Instance", "--edition=pinned",
				"--format=json"))
			.isZero();
		JsonNode answer = JsonMapper.shared().readTree(out());
		assertThat(answer.path("items")).hasSize(1);
		assertThat(answer.at("/items/0/resource").asString()).isEqualTo("instance");
		assertThat(answer.path("keyBits").asInt()).isEqualTo(3072);
		assertThat(answer.at("/totals/resources").asInt()).isEqualTo(9);
	}

	@Test
	void unknownEditionIsAWrongCommandLine() throws IOException {
		assertThat(run(inventory(), "--key-store=key_vault", "--edition=1999-01-01")).isEqualTo(2);
		assertThat(this.err.toString()).contains("'1999-01-01' is none of the allowed values", "--fail-on");
		assertThat(out()).isEmpty();
	}

	@Test
	void catalogOfAFolderIsUsed() throws IOException {
		assertThat(run(INVENTORIES + "08-powershell-export.csv", "--key-store=managed_hsm", "--seed-data=seed-data",
				"--edition=latest", "--format=ndjson"))
			.isZero();
		assertThat(out().lines()).hasSize(20).allMatch((line) -> line.startsWith("{") && line.contains("2026-05-15"));
	}

	@Test
	void missingCatalogIsSaidSo() throws IOException {
		assertThat(run(inventory(), "--key-store=managed_hsm", "--seed-data=" + this.folder.resolve("absent"),
				"--format=md"))
			.isEqualTo(4);
		assertThat(this.err.toString()).contains("The catalog cannot be read.").doesNotContain("Exception");
		assertThat(out()).isEmpty();
	}

}
