package org.cmkcatalog.changelog;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.cmkcatalog.ServiceTest;
import org.cmkcatalog.TextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of changes says what the API answers. */
@ServiceTest
class ChangesPageTests {

	private static final Pattern TOTAL = Pattern.compile("<li><b[^>]*>(\\d+)</b> <a href=\"#(\\w+)\">");

	@Autowired
	private TextClient client;

	private String page(String uri) {
		return this.client.page(uri);
	}

	/** A section of the page, by the id of its heading. */
	private static String section(String page, String id) {
		String rest = page.substring(page.indexOf("<h2 id=\"%s\">".formatted(id)));
		return rest.substring(0, rest.indexOf("</section>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?from=2019-07-02&to=2026-05-15", "?from=2023-05-05&to=2024-07-19",
			"?from=2026-05-15&to=2024-07-19", "?from=2019-07-02&to=2020-09-09", "?category=databases",
			"?kind=added,renamed", "?keyStore=managed_hsm&from=2023-05-05", "?weight=minor", "?from=2025-01-01" })
	void totalsAndRowsAreThoseOfTheApi(String query) {
		String page = page("/changes" + query);
		String json = this.client.json("/api/v1/changes" + query);
		List<Map<String, Object>> changes = JsonPath.read(json, "$.items");
		assertThat(changes).isNotEmpty();
		List<Integer> totals = TOTAL.matcher(page).results().map((total) -> Integer.valueOf(total.group(1))).toList();
		assertThat(totals).hasSize(9);
		assertThat(totals.stream().mapToInt(Integer::intValue).sum()).isEqualTo(changes.size());
		for (Map<String, Object> change : changes) {
			String name = HtmlUtils.htmlEscape(JsonPath.read(change, "$.service.name"), "UTF-8");
			assertThat(page).contains(">%s</a>".formatted(name));
		}
		List<Integer> lines = JsonPath.read(json, "$.items[*]['before','after'].evidence[*].sourceLine");
		assertThat(Pattern.compile("aria-label=\"Line (\\d+) of edition").matcher(page).results().count())
			.isEqualTo(lines.size());
	}

	@Test
	void sentenceAndTotalsSayWhatMattersFirst() {
		String page = page("/changes");
		assertThat(page)
			.contains("Between 2024-07-19 and 2026-05-15, <b>16 services gained Managed HSM and none lost support.</b>")
			.contains("11 services were added and 11 are no longer listed, which is not a no.")
			.contains("<b>16</b> <a href=\"#gained\">gained support</a>")
			.contains("<b class=\"soft\">0</b> <a href=\"#lost\">lost support</a>");
		assertThat(List.of("gained", "lost", "other", "added", "removed", "renamed", "keys", "caveats", "minor"))
			.isSortedAccordingTo((one, other) -> page.indexOf("<h2 id=\"%s\"".formatted(one))
					- page.indexOf("<h2 id=\"%s\"".formatted(other)))
			.allSatisfy((id) -> assertThat(page).contains("<h2 id=\"%s\"".formatted(id)));
		assertThat(section(page, "lost")).contains("Lost support: none")
			.contains("No service that both editions list went from Supported to anything else.");
	}

	@Test
	void rowSaysWhenWithTheLinesOfBothEditions() {
		assertThat(section(page("/changes"), "gained")).containsPattern("Archive Storage</a></th>"
				+ "<td[^>]*>Managed HSM</td><td[^>]*><span[^>]*><svg class=\"mark nl\".*?Not listed</span></td>"
				+ "<td[^>]*><span[^>]*><svg class=\"mark yes\".*?Supported</span></td>"
				+ "<td[^>]*><time>2026-04-02</time></td>"
				+ "<td[^>]*><a href=\"/api/v1/editions/2024-07-19/document\" aria-label=\"Line 118 of edition 2024-07-19\">118</a>.*?"
				+ "<a href=\"/api/v1/editions/2026-05-15/document\" aria-label=\"Line 146 of edition 2026-05-15\">146</a></td>");
		assertThat(section(page("/changes"), "removed")).containsPattern("QnA Maker</a></th>.*?<time>2026-01-12</time>")
			.contains("href=\"/services/qna-maker\"");
		assertThat(section(page("/changes?from=2019-07-02&to=2020-09-09"), "added")).contains("Not covered")
			.doesNotContain("Not listed");
	}

	@Test
	void caveatsMarkTheWordsThatDiffer() {
		assertThat(section(page("/changes"), "caveats")).contains("<del>pagefiles</del>")
			.contains("<ins>page files</ins>")
			.containsOnlyOnce("<del>Server-Side Encryption</del>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			?from=2025-01-01&to=2025-02-01 ! so it is unknown what changed ! Compare 2024-10-25 with 2026-01-12
			?from=2026-05-15&to=2026-05-15 ! is compared with itself ! Compare 2026-04-02 with 2026-05-15
			""")
	void daysOfOneEditionAreNoComparison(String query, String message, String other) {
		assertThat(page("/changes" + query)).contains(message)
			.contains(other)
			.doesNotContain("gained or lost support")
			.doesNotContain("id=\"gained\"");
	}

	@Test
	void dayBetweenEditionsIsExplained() {
		assertThat(page("/changes?from=2025-01-01"))
			.contains("There is no edition of 2025-01-01; the newest on that day, 2024-10-25, is compared.");
	}

	@Test
	void filterIsSaidAndLeftInTheForm() {
		String page = page("/changes?kind=added&category=databases");
		assertThat(page).contains("<b>category: databases; kind: added</b>")
			.contains("<input type=\"hidden\" name=\"kind\" value=\"added\">")
			.contains("<b>1 change matches.</b>")
			.contains("href=\"/api/v1/changes?category=databases&amp;kind=added&amp;format=csv\"")
			.contains("href=\"/changes.atom?category=databases&amp;kind=added\"")
			.doesNotContain("none lost support");
	}

	@Test
	void partSaysThatItIsOne() {
		String page = page("/changes?limit=10&offset=5");
		assertThat(page).contains("The tables show 10 of 150 changes, from number 6 on.")
			.contains("<b>16</b> <a href=\"#gained\">");
		assertThat(section(page, "minor")).contains("None of the changes that are shown.");
	}

	@Test
	void chartHasTheNumbersOfTheTimeline() {
		String page = page("/changes");
		List<Map<String, Object>> editions = JsonPath.read(this.client.json("/api/v1/timeline"), "$.items");
		for (Map<String, Object> edition : editions) {
			boolean isSilent = !JsonPath.<List<String>>read(edition, "$.keyStores").contains("managed_hsm");
			assertThat(page).containsPattern(
					"<time>%s</time>.*?<td class=\"number\">%d</td><td class=\"number\">%d</td><td class=\"number\">%s</td>"
						.formatted(JsonPath.<String>read(edition, "$.edition"),
								JsonPath.<Integer>read(edition, "$.services.total"),
								JsonPath.<Integer>read(edition, "$.services.keyVault.supported"),
								isSilent ? "not covered"
										: JsonPath.<Integer>read(edition, "$.services.managedHsm.supported")
											.toString()));
		}
		assertThat(page).contains("<title id=\"chart-title\">").contains("57 Managed HSM</text>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?from=2019-07-02&to=2023-05-05", "?kind=removed&limit=2" })
	void terminalGetsTheTextOfTheApi(String query) {
		assertThat(this.client.get("/changes" + query, "*/*", 200)).isEqualTo(
				this.client.get("/api/v1/changes" + query + (query.isEmpty() ? "?" : "&") + "format=txt", "*/*", 200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?x=1", "?from=yesterday", "?kind=%3Cscript%3E", "?category=nonsense", "?service=nonsense",
			"?limit=0", "?from=%3Cscript%3Ealert(1)%3C/script%3E" })
	void parameterWhenWrongIsAProblem(String query) {
		assertThat(this.client.get("/changes" + query, "text/html", 400)).contains("Invalid parameter")
			.doesNotContain("<script>");
	}

	/** But for the names that an unknown parameter may have: the API has more. */
	@ParameterizedTest
	@ValueSource(strings = { "?from=yesterday", "?kind=%3Cscript%3E", "?category=nonsense", "?service=nonsense",
			"?limit=0", "?from=%3Cscript%3Ealert(1)%3C/script%3E" })
	void problemIsThatOfTheApi(String query) {
		assertThat(this.client.get("/changes" + query, "application/json", 400)
			.replace("\"/changes\"", "\"/api/v1/changes\""))
			.isEqualTo(this.client.get("/api/v1/changes" + query, "application/json", 400));
	}

	@Test
	void editionMenuAndBannerLeadToComparisons() {
		assertThat(page("/changes")).contains("href=\"/changes?from=2023-05-05&amp;to=2026-05-15\"")
			.doesNotContain("class=\"banner\"");
		assertThat(page("/changes?from=2019-07-02&to=2024-07-19")).contains("class=\"banner\"")
			.contains("href=\"/changes?from=2024-07-19&amp;to=2026-05-15\">See the changes</a>")
			.contains("href=\"/changes?from=2019-07-02&amp;to=2026-05-15\">Show 2026-05-15</a>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			/changes?from=2026-05-15&to=2020-09-09 ! services lost Managed HSM
			/changes?from=2020-09-09&to=2026-05-15 ! services gained Managed HSM
			/changes?from=2019-07-02&to=2020-09-09 ! service lost Key Vault
			""")
	void silenceAndContradictionAreNeitherLossNorGain(String uri, String claim) {
		assertThat(page(uri)).doesNotContain(claim);
	}

}
