package org.cmkcatalog.history;

import java.util.List;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ServiceHistoryControllerTests {

	@Autowired
	private RestTestClient client;

	private RestTestClient.BodyContentSpec get(String uri) {
		return this.client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

	@Test
	void serviceIsShownInAllEditionsInOrder() {
		get("/api/v1/services/azure-ai-studio/history").jsonPath("$.names")
			.isEqualTo(List.of("Azure AI Studio", "Azure AI Foundry", "Microsoft Foundry"))
			.jsonPath("$.items[*].edition")
			.isEqualTo(List.of("2024-07-19", "2024-10-25", "2026-05-15"))
			.jsonPath("$.items[*].service.name")
			.isEqualTo(List.of("Azure AI Studio", "Azure AI Foundry", "Microsoft Foundry"))
			.jsonPath("$.items[*].service.managedHsm.support")
			.isEqualTo(List.of("not_listed", "not_listed", "supported"))
			.jsonPath("$.items[0].changes")
			.isEmpty()
			.jsonPath("$.items[2].changes[*].kind")
			.isEqualTo(List.of("support_changed", "renamed", "link_changed", "documentation_changed"));
	}

	@Test
	void editionThatDoesNotListTheServiceSaysSo() {
		get("/api/v1/services/functions/history").jsonPath("$.lastListed")
			.isEqualTo("2024-07-19")
			.jsonPath("$.items[*].listed")
			.isEqualTo(List.of(true, false, false))
			.jsonPath("$.items[1].service")
			.doesNotExist()
			.jsonPath("$.items[1].changes[*].kind")
			.isEqualTo("merged")
			.jsonPath("$.items[2].changes")
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
