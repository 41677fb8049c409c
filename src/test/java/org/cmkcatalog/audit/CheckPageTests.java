package org.cmkcatalog.audit;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.audit.CheckForms.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The check page says what the API says, of names and of inventories. */
@ServiceTest
class CheckPageTests {

	private static final Path INVENTORIES = Path.of("src/test/resources/inventories");

	private static final Pattern VERDICT = Pattern
		.compile("class=\"verdict\"><span class=\"cell[^>]*><svg[^>]*>.*?</svg> <span>([^<]*)</span>");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

	/** What a mark's word means in the API. */
	private static final Map<String, String> VERDICTS = Map.ofEntries(Map.entry("Supported", "supported"),
			Map.entry("Supported, with a caveat", "supported_with_caveat"), Map.entry("Preview", "preview"),
			Map.entry("Not listed", "not_listed"), Map.entry("Not covered", "not_listed"),
			Map.entry("Not supported", "not_supported"), Map.entry("Not applicable", "not_applicable"),
			Map.entry("Conflicting", "ambiguous"), Map.entry("Which one?", "ambiguous"),
			Map.entry("Unknown name", "unknown"), Map.entry("Unknown type", "unknown"), Map.entry("No row", "unknown"));

	private static final String TEN = """
			Azure SQL Database
			Azure Cognitive Search

			AKS
			Azure Functions
			sql
			Microsoft.DocumentDB/databaseAccounts
			azurerm_eventhub_namespace
			Azure Stream Analytics
			Azure DevOps
			nonsense
			""";

	@LocalServerPort
	private int port;

	private CheckForms forms = new CheckForms(0);

	@BeforeEach
	void findTheService() {
		this.forms = new CheckForms(this.port);
	}

	static Stream<Path> inventories() throws IOException {
		try (Stream<Path> files = Files.list(INVENTORIES)) {
			return files.filter((file) -> !file.toString().matches(".*(\\.expected\\.csv|\\.md|e3-.*)"))
				.sorted()
				.toList()
				.stream();
		}
	}

	private static String page(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("form-action 'self'");
		return answer.body();
	}

	/** The form again, with what is wrong. */
	private static String refused(HttpResponse<String> answer, int status) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.body()).contains("Nothing was checked", "<textarea id=\"names\"", "</html>");
		return answer.body();
	}

	/** The verdicts of the last table, in the API's words. */
	private static List<String> verdicts(String page) {
		Matcher verdict = VERDICT.matcher(page.substring(Math.max(0, page.indexOf("id=\"resources\""))));
		List<String> verdicts = new ArrayList<>();
		while (verdict.find()) {
			verdicts.add(VERDICTS.get(HtmlUtils.htmlUnescape(verdict.group(1))));
		}
		return verdicts;
	}

	private static Map<String, Integer> totals(String page) {
		Map<String, Integer> totals = new TreeMap<>();
		Matcher total = Pattern.compile("<li><b>(\\d+)</b> <svg[^>]*>.*?</svg> <span>([^<]*)</span>").matcher(page);
		while (total.find()) {
			totals.merge(String.valueOf(VERDICTS.get(HtmlUtils.htmlUnescape(total.group(2)))),
					Integer.parseInt(total.group(1)), Integer::sum);
		}
		return totals;
	}

	/** The fields that the result keeps. */
	private static Form kept(String page) {
		Form form = new Form();
		Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("class=\"result\"")));
		while (hidden.find()) {
			form.field(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
		}
		return form;
	}

	private static List<String> verdicts(HttpResponse<String> json) {
		return JsonMapper.shared().readTree(json.body()).path("items").findValuesAsString("verdict");
	}

	private static Map<String, Integer> totals(JsonNode counts) {
		Map<String, Integer> totals = new TreeMap<>();
		counts.forEach((count) -> totals.put(count.path("verdict").asString(), count.path("count").asInt()));
		totals.values().removeIf((count) -> count == 0);
		return totals;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			managed_hsm !         !      !
			key_vault   !         !      !
			managed_hsm ! RSA-HSM ! 3072 !
			key_vault   !         ! 2048 ! 2026-05-15
			managed_hsm !         !      ! 2019-07-02
			key_vault   ! EC      !      ! 2024-10-25
			""")
	void namesHaveTheVerdictsOfTheApi(String keyStore, String keyType, String keyBits, String edition) {
		String query = "keyStore=" + keyStore + ((keyType != null) ? "&keyType=" + keyType : "")
				+ ((keyBits != null) ? "&keyBits=" + keyBits : "") + ((edition != null) ? "&edition=" + edition : "");
		String[] fields = { "names", TEN, "keyStore", keyStore, "keyType", (keyType != null) ? keyType : "", "keyBits",
				(keyBits != null) ? keyBits : "", "edition", (edition != null) ? edition : "" };
		byte[] names = TEN.getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> json = this.forms.api("/api/v1/check?" + query, names);
		String page = page(this.forms.post(fields));
		assertThat(verdicts(page)).hasSize(10).containsExactlyElementsOf(verdicts(json));
		assertThat(totals(page)).isEqualTo(totals(JsonMapper.shared().readTree(json.body()).path("verdicts")));
		for (String format : new String[] { "csv", "md", "json" }) {
			HttpResponse<String> saved = this.forms.send(new Form(fields).field("format", format), CheckForms.BROWSER);
			assertThat(saved.body())
				.isEqualTo(this.forms.api("/api/v1/check?%s&format=%s".formatted(query, format), names).body());
			assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).contains("attachment")
				.contains("check-%s.%s".formatted((edition != null) ? edition : "2024-07-19", format));
			assertThat(saved.headers().firstValue("Cache-Control")).hasValue("no-store");
		}
	}

	@ParameterizedTest
	@MethodSource("inventories")
	void inventoriesHaveTheVerdictsOfTheApi(Path file) throws IOException {
		byte[] inventory = Files.readAllBytes(file);
		for (String edition : new String[] { "2024-07-19", "2026-05-15" }) {
			String query = edition.equals("2024-07-19") ? "keyStore=managed_hsm"
					: "keyStore=managed_hsm&edition=" + edition;
			JsonNode json = JsonMapper.shared().readTree(this.forms.api("/api/v1/coverage?" + query, inventory).body());
			String page = page(this.forms.send(new Form("names", "").file("x.json", inventory)
				.field("keyStore", "managed_hsm")
				.field("edition", edition), CheckForms.BROWSER));
			assertThat(verdicts(page)).containsExactlyElementsOf(json.path("items").findValuesAsString("verdict"));
			assertThat(totals(page)).isEqualTo(totals(json.path("totals").path("verdicts")));
			json.path("unknownTypes")
				.forEach((type) -> assertThat(page).contains("<code>%s</code> <span class=\"soft\">%d</span>"
					.formatted(HtmlUtils.htmlEscape(type.path("value").asString()), type.path("count").asInt())));
			json.path("warnings")
				.forEach((warning) -> assertThat(page).contains(HtmlUtils.htmlEscape(warning.asString())));
			for (String format : new String[] { "csv", "md", "sarif", "junit", "json" }) {
				// without the file, from what the page kept
				assertThat(this.forms.send(kept(page).field("format", format), CheckForms.BROWSER).body()).isEqualTo(
						this.forms.api("/api/v1/coverage?%s&format=%s".formatted(query, format), inventory).body());
			}
		}
	}

	@Test
	void everyReasonOfTheApiHasItsLine() {
		String page = page(
				this.forms.post("names", "Azure Stream Analytics\nAzure Functions", "keyStore", "key_vault"));
		JsonNode items = JsonMapper.shared()
			.readTree(this.forms
				.api("/api/v1/check?keyStore=key_vault",
						"Azure Stream Analytics\nAzure Functions".getBytes(StandardCharsets.UTF_8))
				.body())
			.path("items");
		assertThat(items.findValues("sourceLine")).isNotEmpty()
			.allSatisfy((line) -> assertThat(page).contains(">line %d</a>".formatted(line.asInt())));
		assertThat(page).contains("Footnote: This service supports storing data in your own Key Vault")
			.contains("Supported, with a caveat");
	}

	@Test
	void pickedServiceIsJudgedForItsName() {
		String page = page(this.forms.post("names", "cosmos\nsql\nSQL", "keyStore", "managed_hsm"));
		assertThat(page).contains("Pick a service for numbers 2, 3", "The same name as number 2.",
				"Check again with these picks");
		String field = page.replaceFirst("(?s).*type=\"radio\" name=\"(pick-[0-9a-f-]+)\".*", "$1");
		assertThat(page).contains("name=\"%s\" value=\"azure-sql-managed-instance\"".formatted(field));
		Form picked = kept(page).field(field, "azure-sql-managed-instance");
		String again = page(this.forms.send(picked, CheckForms.BROWSER));
		assertThat(verdicts(again)).containsExactly("supported", "supported", "supported");
		assertThat(again).contains("Picked from 9 services; change")
			.contains("value=\"azure-sql-managed-instance\" checked")
			.contains("<input type=\"hidden\" name=\"%s\" value=\"azure-sql-managed-instance\">".formatted(field));
		HttpResponse<String> csv = this.forms
			.send(kept(page).field(field, "azure-sql-managed-instance").field("format", "csv"), CheckForms.BROWSER);
		assertThat(csv.body().lines().skip(2)).allSatisfy((line) -> assertThat(line.toLowerCase(Locale.ROOT))
			.startsWith("sql,supported,azure-sql-managed-instance,")
			.contains("'azure sql managed instance' was picked for this name."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "batch", "nonsense", "../..", "<b>", "azure-cosmos-db" })
	void otherServiceCannotBePicked(String id) {
		String page = page(this.forms.post("names", "sql", "keyStore", "managed_hsm", CheckForm.pickOf("sql"), id));
		assertThat(verdicts(page)).containsExactly("ambiguous");
	}

	@Test
	void newerEditionIsOneButtonAway() {
		String page = page(this.forms.post("names", "Azure Cognitive Search\ncosmos", "keyStore", "managed_hsm"));
		assertThat(page).contains("1 gains support, none loses it")
			.contains("From edition <a href=\"/changes?from=2024-07-19&amp;to=2026-01-12#gained\">2026-01-12</a> on");
		// of two values, the button's is the last
		String newer = page(this.forms.send(kept(page).field("edition", "2026-05-15"), CheckForms.BROWSER));
		assertThat(newer).contains("2 names against Managed HSM, edition 2026-05-15")
			.doesNotContain("In the newest edition");
		assertThat(verdicts(newer)).containsExactly("supported", "supported");
	}

	@Test
	void namesBesideAFileAreNotCheckedAndThatIsSaid() throws IOException {
		Form form = new Form("names", "cosmos\naks", "keyStore", "key_vault").file("x.csv",
				Files.readAllBytes(INVENTORIES.resolve("08-powershell-export.csv")));
		assertThat(page(this.forms.send(form, CheckForms.BROWSER)))
			.contains("The form also had names (2 lines), which were not checked")
			.contains("\ncosmos\naks</textarea>");
	}

	@Test
	void manyResourcesAreCountedAndTheFirstShown() {
		String inventory = IntStream.range(0, 12_000)
			.mapToObj((i) -> "{\"name\":\"batch %d\",\"type\":\"Microsoft.Batch/batchAccounts\"}".formatted(i))
			.collect(Collectors.joining(",", "[", "]"));
		String page = page(this.forms.send(
				new Form("keyStore", "managed_hsm").file("x.json", inventory.getBytes(StandardCharsets.UTF_8)),
				CheckForms.BROWSER));
		assertThat(page).contains("The first 500 of 12000 resources, in the order of the file.")
			.contains("batch 499<")
			.doesNotContain("batch 500<")
			.hasSizeLessThan(1_000_000);
		assertThat(totals(page)).isEqualTo(Map.of("not_listed", 12_000));
		assertThat(this.forms.send(kept(page).field("format", "csv"), CheckForms.BROWSER).body().lines())
			.hasSize(12_001);
	}

	@Test
	void moreResourcesThanAPageKeepsHaveToBeChosenAgain() {
		String inventory = "NAME,TYPE\n" + "x,Microsoft.Batch/batchAccounts\n".repeat(20_001);
		assertThat(page(this.forms.send(
				new Form("keyStore", "managed_hsm").file("x.csv", inventory.getBytes(StandardCharsets.UTF_8)),
				CheckForms.BROWSER)))
			.contains("choose the file again")
			.doesNotContain("name=\"resources\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "H4sIAAAAAAAA", "e30=", "H4sIAAAAAAAA/6uuBQBDv6ajAgAAAA==" })
	void keptResourcesThatAreNoneAreRefused(String resources) {
		assertThat(refused(this.forms.post("resources", resources, "keyStore", "managed_hsm"), 400))
			.contains("Choose the file again.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					names !                !                                       ! give at least one name, or choose a file
					names ! ' '            !                                       ! give at least one name, or choose a file
					names ! cosmos         ! keyStore=                             ! Key store: is missing
					names ! cosmos         ! keyStore=vault                        ! Key store: &#39;vault&#39; is none of the allowed values
					names ! cosmos         ! keyBits=0                             ! Key size: should be a number of bits
					names ! cosmos         ! keyBits=1e3                           ! Key size: should be a number of bits
					names ! cosmos         ! keyType=DSA                           ! Key type: &#39;DSA&#39; is none
					names ! cosmos         ! edition=1999-01-01                    ! Edition: &#39;1999-01-01&#39; is none
					names ! cosmos         ! format=sarif                          ! Format: SARIF is about the lines of a file, and names have no file; choose an inventory file for it
					names ! <b>cosmos      ! keyBits=<script>                      ! Key size
					""")
	void formWithAMistakeComesAgain(String name, String names, String other, String help) {
		List<String> fields = new ArrayList<>(List.of(name, (names != null) ? names : "", "keyStore", "managed_hsm"));
		if (other != null) {
			fields.addAll(List.of(other.replaceFirst("=.*", ""), other.replaceFirst(".*=", "")));
		}
		assertThat(refused(this.forms.post(fields.toArray(String[]::new)), 400)).contains(help)
			.contains(HtmlUtils.htmlEscape((names != null) ? names.strip() : "") + "</textarea>")
			.doesNotContain("<script>");
	}

	@Test
	void moreThan500NamesAreRefusedAndKept() {
		String names = "cosmos\n".repeat(501);
		assertThat(refused(this.forms.post("names", names, "keyStore", "managed_hsm"), 400))
			.contains("at most 500 names are checked at once, and these are 501")
			.contains(names.strip());
		assertThat(verdicts(page(this.forms.post("names", "cosmos\n".repeat(500), "keyStore", "managed_hsm"))))
			.hasSize(500);
	}

	@Test
	void hostileNamesAreShownAsText() {
		String names = "<script>alert(1)</script>\n\"><img src=x onerror=alert(1)>\n</textarea><b>\nnul\u0000 \u001b[31m \u202Eevil\n"
				+ "x".repeat(100_000) + "\n${7*7} [[${7*7}]] __${7*7}__";
		String page = page(this.forms.post("names", names, "keyStore", "managed_hsm"));
		assertThat(page).doesNotContain("<script>alert", "<img", "</textarea><b>", ">49<");
		// the fields have what was typed
		assertThat(page.substring(page.indexOf("<tbody"))).doesNotContain("\u0000", "\u001b", "\u202E")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.contains("The input has 100000 characters and is cut after the first 200.");
		assertThat(verdicts(page)).hasSize(6).containsOnly("unknown");
	}

	@Test
	void fileThatIsNoInventoryIsRefusedAndTheRestIsKept() {
		byte[] png = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'I', 'H', 'D', 'R' };
		Form form = new Form("names", "cosmos").file("x.png", png)
			.field("keyStore", "key_vault")
			.field("edition", "2026-05-15");
		assertThat(refused(this.forms.send(form, CheckForms.BROWSER), 400)).contains("aria-invalid=\"true\"")
			.contains("cosmos</textarea>")
			.contains("value=\"key_vault\" checked")
			.contains("<option value=\"2026-05-15\" selected")
			.doesNotContain("IHDR");
		assertThat(refused(
				this.forms.send(new Form("keyStore", "key_vault").file("x", new byte[0]), CheckForms.BROWSER), 400))
			.contains("The file is empty.");
		byte[] list = "[]".getBytes(StandardCharsets.UTF_8);
		assertThat(refused(
				this.forms.send(new Form("keyStore", "key_vault").file("x", list).file("y", list), CheckForms.BROWSER),
				400))
			.contains("several files");
	}

	/** A browser sends an empty part if no file is chosen. */
	@Test
	void noFileIsNoMistake() {
		assertThat(verdicts(page(this.forms
			.send(new Form("names", "cosmos", "keyStore", "key_vault").file("", new byte[0]), CheckForms.BROWSER))))
			.containsExactly("supported");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data", "multipart/form-data; boundary=other" })
	void formWithoutItsBoundaryIsRefused(String type) {
		byte[] form = new Form("names", "cosmos").broken();
		refused(this.forms.sendBytes(form, type, CheckForms.BROWSER), 400);
	}

	@Test
	void formThatBreaksOffIsRefused() {
		String type = "multipart/form-data; boundary=----boundary-4f";
		byte[] form = new Form("keyStore", "key_vault", "names", "cosmos")
			.file("x", "[{\"name\":\"a\"".getBytes(StandardCharsets.UTF_8))
			.broken();
		for (int length = 0; length < form.length; length += 7) {
			refused(this.forms.sendBytes(Arrays.copyOf(form, length), type, CheckForms.BROWSER), 400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/x-www-form-urlencoded", "text/plain",
			"multipart/form-data; boundary=", "nonsense" })
	void bodyThatIsNoFormIsAProblem(String type) {
		HttpResponse<String> answer = this.forms.sendBytes("names=cosmos".getBytes(StandardCharsets.UTF_8), type,
				CheckForms.BROWSER);
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.body()).contains("Unsupported media type", "</html>");
	}

	@Test
	void terminalIsAnsweredText() {
		String[] fields = { "names", "cosmos\nbatch", "keyStore", "managed_hsm" };
		HttpResponse<String> answer = this.forms.send(new Form(fields), "*/*");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(answer.body()).contains("2 services and managed_hsm: 1 supported, 1 not_listed.");
		HttpResponse<String> problem = this.forms.send(new Form("keyStore", "managed_hsm"), "*/*");
		assertThat(problem.statusCode()).isEqualTo(400);
		assertThat(problem.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(problem.body()).contains("give at least one name, or choose a file");
	}

}
