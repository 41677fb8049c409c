package org.cmkcatalog.history;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The feed, as a feed reader reads it. */
@ServiceTest
class ChangesFeedTests {

	@Autowired
	private RestTestClient client;

	private SyndFeed feed(String uri) throws Exception {
		String xml = this.client.get()
			.uri(uri)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith("application/atom+xml")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		return new SyndFeedInput().build(new StringReader(Objects.requireNonNull(xml)));
	}

	private static List<String> ids(SyndFeed feed) {
		return feed.getEntries().stream().map(SyndEntry::getUri).toList();
	}

	@Test
	void feedHasWhatAtomAsksFor() throws Exception {
		SyndFeed feed = feed("/changes.atom");
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getUri()).isEqualTo("urn:cmk-catalog:changes");
		assertThat(feed.getTitle()).isNotBlank();
		assertThat(feed.getAuthors()).isNotEmpty();
		assertThat(feed.getPublishedDate()).isEqualTo("2026-05-15T00:00:00Z");
		assertThat(feed.getLinks()).anySatisfy((link) -> {
			assertThat(link.getRel()).isEqualTo("self");
			assertThat(link.getHref()).endsWith("/changes.atom");
		});
		assertThat(feed.getEntries()).hasSizeGreaterThan(100).allSatisfy((entry) -> {
			assertThat(entry.getUri()).startsWith("urn:cmk-catalog:change:20");
			assertThat(entry.getTitle()).isNotBlank();
			assertThat(entry.getUpdatedDate()).isNotNull();
			assertThat(entry.getContents().get(0).getValue()).contains(", line ");
		});
	}

	@Test
	void entriesHaveAnIdEachAndTheNewestComeFirst() throws Exception {
		List<String> ids = ids(feed("/changes.atom?from=2024-07-19&to=2026-05-15"));
		assertThat(ids).doesNotHaveDuplicates()
			.contains("urn:cmk-catalog:change:2024-07-19:2024-10-25:azure-functions:merged")
			.anyMatch((id) -> id.endsWith(":event-hubs:support_changed:managed_hsm"));
		assertThat(ids.get(0)).contains(":2026-05-15:");
		assertThat(ids.get(ids.size() - 1)).contains("2024-07-19:2024-10-25");
	}

	@Test
	void entryKeepsItsIdInEveryFeedThatHasIt() throws Exception {
		List<String> all = ids(feed("/changes.atom"));
		assertThat(all).containsAll(ids(feed("/changes.atom?from=2024-10-25")))
			.containsAll(ids(feed("/api/v1/changes.atom?to=2024-10-25")))
			.containsAll(ids(feed("/changes.atom?from=latest&to=pinned")));
	}

	@Test
	void titleIsShortAndTheContentHasTheWholeText() throws Exception {
		assertThat(feed("/changes.atom?from=2024-07-19&to=2026-05-15").getEntries())
			.anySatisfy((entry) -> assertThat(entry.getTitle()).endsWith("…"))
			.allSatisfy((entry) -> {
				String content = entry.getContents().get(0).getValue();
				assertThat(entry.getTitle().length()).isLessThanOrEqualTo(120);
				String said = entry.getTitle().replaceFirst("…$", "");
				assertThat(content).startsWith(said);
				assertThat(content.substring(said.length())).startsWith(entry.getTitle().equals(said) ? "\n" : " ");
			});
	}

	@Test
	void mostImportantChangesOfAnEditionComeFirst() throws Exception {
		assertThat(ids(feed("/changes.atom?from=2024-10-25&to=2026-05-15&service=event-hubs,azure-ai-studio"))).first()
			.asString()
			.contains(":support_changed:");
		assertThat(feed("/changes.atom?from=2024-07-19&weight=major").getEntries()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.getTitle()).doesNotStartWith("documentation_changed"));
	}

	@Test
	void feedOfASpanWithoutEditionsSaysSo() throws Exception {
		SyndFeed feed = feed("/changes.atom?from=2025-01-01&to=2025-12-31");
		assertThat(feed.getEntries()).isEmpty();
		assertThat(feed.getDescription()).contains("No edition lies between 2025-01-01 and 2025-12-31");
	}

	@Test
	void filtersHoldForTheFeed() throws Exception {
		SyndFeed feed = feed(
				"/changes.atom?from=2024-07-19&to=2024-10-25&kind=support_changed&service=azure-database-for-mysql");
		assertThat(feed.getEntries()).singleElement().satisfies((entry) -> {
			assertThat(entry.getTitle())
				.isEqualTo("support_changed: Azure Database for MySQL - Single Server (managed_hsm):"
						+ " supported → not_listed");
			assertThat(entry.getContents().get(0).getValue())
				.isEqualTo(entry.getTitle() + "\n2024-07-19, line 75: Yes\n2024-10-25, line 80: (blank)");
		});
		assertThat(feed.getUri()).isNotEqualTo("urn:cmk-catalog:changes");
	}

	@Test
	void unchangedFeedIsNotSentAgain() {
		String tag = Objects.requireNonNull(this.client.get()
			.uri("/changes.atom")
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseHeaders()
			.getETag());
		this.client.get().uri("/changes.atom").header("If-None-Match", tag).exchange().expectStatus().isNotModified();
	}

}
