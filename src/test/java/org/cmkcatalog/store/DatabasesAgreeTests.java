package org.cmkcatalog.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.ApiDocument;
import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.RequestGenerator;
import org.cmkcatalog.RequestGenerator.Request;
import org.cmkcatalog.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service on PostgreSQL answers as it does on H2, byte for byte. So the tests of
 * answers need not run on both.
 */
@Tag("postgresql")
class DatabasesAgreeTests {

	/** Any number would do; this one makes every run the same. */
	private static final long SEED = 20241025;

	private static final int REQUESTS = 1_000;

	@SuppressWarnings("NullAway.Init") // started before all tests
	private static RunningInstance onPostgres;

	@SuppressWarnings("NullAway.Init") // started before all tests
	private static RunningInstance onH2;

	@BeforeAll
	static void start() {
		onPostgres = RunningInstance.start(TestDatabase.create());
		onH2 = RunningInstance.start(TestDatabase.createH2());
	}

	@AfterAll
	static void stop() {
		onPostgres.close();
		onH2.close();
	}

	private static void assertSame(Object request, Asked asked) throws IOException {
		assertThat(asked.on(onPostgres.port())).as("%s on PostgreSQL", request).isEqualTo(asked.on(onH2.port()));
	}

	private static void assertSame(String path, String accept) throws IOException {
		assertSame(path, (port) -> RawAnswer.to("GET", path, Map.of("Accept", accept), null, port));
	}

	private static JsonNode json(String path) throws Exception {
		return JsonMapper.shared().readTree(onH2.ask(path).body());
	}

	@Test
	void everythingThatAnEditionSaysIsTheSame() throws Exception {
		JsonNode editions = json("/api/v1/editions").path("items");
		assertThat(editions).hasSizeGreaterThan(7);
		for (JsonNode edition : editions) {
			String id = edition.path("id").asString();
			for (String path : List.of("services?edition=%s", "listings?edition=%s", "footnotes?edition=%s",
					"editions/%s", "editions/%s/document", "resource-types?edition=%s", "changes?from=%s&to=latest")) {
				assertSame("/api/v1/" + path.formatted(id), "application/json, text/markdown;q=0.9");
			}
		}
	}

	@Test
	void pagesAreTheSame() throws Exception {
		JsonNode services = json("/api/v1/services").path("items");
		assertThat(services).hasSize(97);
		for (JsonNode service : services) {
			assertSame("/services/" + service.path("id").asString(), "text/plain");
		}
		for (String path : List.of("/", "/changes", "/about", "/check", "/services/azure-cosmos-db")) {
			assertSame(path, "text/html");
		}
	}

	@Test
	void generatedRequestsAreAnsweredTheSame() throws Exception {
		ApiDocument api = new ApiDocument(json("/v3/api-docs"));
		RequestGenerator requests = new RequestGenerator(SEED, api.operations(), List.of("none"));
		for (int i = 0; i < REQUESTS; i++) {
			Request request = requests.next();
			assertSame(request, (port) -> RawAnswer.to(request, port));
		}
	}

	/** A request that both are asked. */
	private interface Asked {

		RawAnswer on(int port) throws IOException;

	}

}
