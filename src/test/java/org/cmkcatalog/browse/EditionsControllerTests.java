package org.cmkcatalog.browse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class EditionsControllerTests {

	@Autowired
	private RestTestClient client;

	@Test
	void documentFromTheTablesIsByteForByteWhatTheSourceHas() throws IOException {
		String source = Files.readString(Path.of("seed-data/editions/2024-07-19.md"));
		int start = source.indexOf("| Product, Feature, or Service |");
		int end = source.indexOf("\n\n## Related content") + 1;
		byte[] document = this.client.get()
			.uri("/api/v1/editions/2024-07-19/document")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType(new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8))
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		assertThat(new String(document, StandardCharsets.UTF_8)).isEqualTo(source.substring(start, end));
	}

	@Test
	void editionWhenUnknownNamesTheKnown() {
		this.client.get()
			.uri("/api/v1/editions/2023-01-01")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:cmk-catalog:problem:unknown-edition")
			.jsonPath("$.detail")
			.isEqualTo(
					"There is no edition '2023-01-01'. There are: 2019-07-02, 2020-09-09, 2023-05-05, 2024-07-19, 2024-10-25, 2026-01-12, 2026-04-02, 2026-05-15, latest, pinned.");
	}

	@Test
	void latestNamesTheNewest() {
		this.client.get()
			.uri("/api/v1/editions/latest")
			.exchange()
			.expectBody()
			.jsonPath("$.id")
			.isEqualTo("2026-05-15");
	}

	@Test
	void findingsAreGroupedTheWorstFirst() {
		String uri = "/api/v1/editions/2024-07-19";
		this.client.get()
			.uri(uri)
			.exchange()
			.expectBody()
			.jsonPath("$.findingGroups[*].kind")
			.isEqualTo(List.of("contradiction", "delimiter_cells", "link_spelling", "documentation_missing"))
			.jsonPath("$.findingGroups[*].count")
			.isEqualTo(List.of(3, 1, 23, 54))
			.jsonPath("$.findingGroups[0].items.length()")
			.isEqualTo(3)
			.jsonPath("$.findingGroups[0].meaning")
			.isEqualTo("Two rows about the same product say different things.")
			.jsonPath("$.findings.length()")
			.isEqualTo(81)
			.jsonPath("$.findings[3].kind")
			.isEqualTo("delimiter_cells")
			.jsonPath("$.findings[4].kind")
			.isEqualTo("link_spelling");
		this.client.get()
			.uri(uri + "?format=txt")
			.exchange()
			.expectBody(String.class)
			.value((text) -> assertThat(text.replaceAll("\\s+", " "))
				.contains("findings 3 contradiction: Two rows about the same product say different things. line ")
				.contains(" 54 documentation_missing: A row without documentation. line 19: "));
	}

}
