package org.cmkcatalog.browse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.cmkcatalog.LongEdition;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists that are longer than a page, of which CSV and NDJSON have all. */
@ServiceTest
class LongListTests {

	/** Enough that NDJSON takes more bytes than an answer is held back for. */
	private static final int PRODUCTS = 6000;

	private static final int ROWS = 6600;

	@TempDir
	private static Path folder;

	@Autowired
	private RestTestClient client;

	@DynamicPropertySource
	static void longEdition(DynamicPropertyRegistry registry) throws IOException {
		LongEdition.write(folder, PRODUCTS);
		registry.add("cmk.catalog.seed-location", folder::toString);
	}

	private EntityExchangeResult<byte[]> ask(HttpMethod method, String uri, String... header) {
		RestTestClient.RequestHeadersSpec<?> request = this.client.method(method).uri(uri);
		if (header.length > 0) {
			request.header(header[0], header[1]);
		}
		return request.exchange().expectBody().returnResult();
	}

	private List<String> lines(String uri) {
		return new String(ask(HttpMethod.GET, uri).getResponseBodyContent()).lines().toList();
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/services, 6000, 3000", "/api/v1/listings, 6600, 3600" })
	void csvAndNdjsonHaveAllItems(String uri, int all, int supported) {
		List<String> csv = lines(uri + "?format=csv");
		assertThat(csv).hasSize(1 + all).doesNotHaveDuplicates();
		assertThat(csv.get(all)).contains("Product 6000");
		List<String> ndjson = lines(uri + "?format=ndjson");
		assertThat(ndjson).hasSize(all).doesNotHaveDuplicates();
		assertThat(JsonMapper.shared().readTree(ndjson.get(all - 1)).toString()).contains("\"Product 6000\"");
		assertThat(lines(uri + "?format=ndjson&managedHsm=supported&offset=5")).hasSize(supported - 5)
			.first()
			.asString()
			.contains("Product 0012");
	}

	@ParameterizedTest
	@CsvSource({ "csv, 1001", "ndjson, 1000", "txt, 1006", "md, 1006" })
	void limitHoldsInEveryFormat(String format, int lines) {
		assertThat(lines("/api/v1/listings?limit=1000&format=" + format)).hasSize(lines);
	}

	@Test
	void jsonIsAPageOfAThousand() {
		EntityExchangeResult<byte[]> answer = ask(HttpMethod.GET, "/api/v1/listings");
		assertThat(JsonMapper.shared().readTree(answer.getResponseBodyContent()).path("items").size()).isEqualTo(1000);
		assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.LINK))
			.contains("</api/v1/listings?limit=1000&offset=1000>; rel=\"next\"")
			.contains("</api/v1/listings?limit=1000&offset=6000>; rel=\"last\"");
	}

	@Test
	void wholeListLinksToItself() {
		HttpHeaders headers = ask(HttpMethod.GET, "/api/v1/listings?format=ndjson").getResponseHeaders();
		assertThat(headers.getFirst("X-Total-Count")).isEqualTo(String.valueOf(ROWS));
		assertThat(headers.getFirst(HttpHeaders.LINK))
			.isEqualTo("</api/v1/listings?format=ndjson&offset=0>; rel=\"first\", "
					+ "</api/v1/listings?format=ndjson&offset=0>; rel=\"last\"");
	}

	@Test
	void longAnswerIsSentWithTheHeadersOfAnyOther() {
		EntityExchangeResult<byte[]> page = ask(HttpMethod.GET, "/api/v1/listings?format=ndjson&limit=1");
		EntityExchangeResult<byte[]> whole = ask(HttpMethod.GET, "/api/v1/listings?format=ndjson");
		for (String name : List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CACHE_CONTROL,
				HttpHeaders.CONTENT_TYPE)) {
			assertThat(whole.getResponseHeaders().get(name)).as(name).isEqualTo(page.getResponseHeaders().get(name));
		}
		// compressed by the server, which writes the header anew
		assertThat(whole.getResponseHeaders().getVary().toString())
			.isEqualToIgnoringCase(page.getResponseHeaders().getVary().toString());
		EntityExchangeResult<byte[]> head = ask(HttpMethod.HEAD, "/api/v1/listings?format=ndjson");
		assertThat(head.getStatus().value()).isEqualTo(200);
		assertThat(head.getResponseHeaders().getETag()).isEqualTo(whole.getResponseHeaders().getETag());
		assertThat(head.getResponseBodyContent()).isNullOrEmpty();
		EntityExchangeResult<byte[]> known = ask(HttpMethod.GET, "/api/v1/listings?format=ndjson",
				HttpHeaders.IF_NONE_MATCH, String.valueOf(whole.getResponseHeaders().getETag()));
		assertThat(known.getStatus().value()).isEqualTo(304);
		assertThat(known.getResponseBodyContent()).isNullOrEmpty();
	}

}
