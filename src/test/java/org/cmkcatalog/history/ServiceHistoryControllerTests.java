package org.cmkcatalog.history;

import java.util.List;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ServiceHistoryControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	/** The paths of some editions, however many there are. */
	private static String in(String edition, String path) {
		return "$.items[?(@.edition == '%s')].%s".formatted(edition, path);
	}

	@Test
	void serviceIsShownInAllEditionsInOrder() {
		get("/api/v1/services/azure-ai-studio/history").jsonPath("$.names")
			.isEqualTo(List.of("Azure AI Studio", "Azure AI Foundry", "Microsoft Foundry"))
			.jsonPath("$.items[*].edition")
			.value(Object.class,
					(editions) -> assertThat(editions).asInstanceOf(InstanceOfAssertFactories.list(String.class))
						.isSorted()
						.contains("2024-07-19", "2024-10-25", "2026-05-15"))
			.jsonPath(in("2024-07-19", "service.name"))
			.isEqualTo("Azure AI Studio")
			.jsonPath(in("2024-10-25", "service.name"))
			.isEqualTo("Azure AI Foundry")
			.jsonPath(in("2024-10-25", "service.managedHsm.support"))
			.isEqualTo("not_listed")
			.jsonPath(in("2024-10-25", "changes[*].kind"))
			.value(Object.class,
					(kinds) -> assertThat(kinds).asInstanceOf(InstanceOfAssertFactories.LIST).startsWith("renamed"))
			.jsonPath(in("2026-05-15", "service.managedHsm.support"))
			.isEqualTo("supported")
			.jsonPath("$.items[0].changes")
			.isEmpty();
	}

	@Test
	void editionThatDoesNotListTheServiceSaysSo() {
		get("/api/v1/services/functions/history").jsonPath("$.lastListed")
			.isEqualTo("2024-07-19")
			.jsonPath(in("2024-07-19", "listed"))
			.isEqualTo(true)
			.jsonPath(in("2024-10-25", "listed"))
			.isEqualTo(false)
			.jsonPath(in("2024-10-25", "service"))
			.isEmpty()
			.jsonPath(in("2024-10-25", "changes[*].kind"))
			.isEqualTo("merged")
			.jsonPath(in("2026-05-15", "changes[*]"))
			.isEmpty();
	}

	@Test
	void anotherNameLeadsToTheService() {
		this.client.get()
			.uri("/api/v1/services/microsoft-foundry/history?limit=1")
			.exchange()
			.expectStatus()
			.isEqualTo(308)
			.expectHeader()
			.valueEquals("Location", "/api/v1/services/azure-ai-studio/history?limit=1");
	}

	@Test
	void unknownServiceIsAnsweredWithTheNearest() {
		this.client.get()
			.uri("/api/v1/services/microsoft-foundri/history")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.suggestions[0].id")
			.isEqualTo("azure-ai-studio");
	}

}
