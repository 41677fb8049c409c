package org.cmkcatalog.web;

import java.io.IOException;

import org.cmkcatalog.RawAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators may have a port of their own, which answers as the other does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "management.endpoint.failing.access=read-only",
				"management.endpoints.web.exposure.include=health,info,prometheus,sbom,failing" })
@Import(ManagementPortTests.Failing.class)
class ManagementPortTests {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	private RawAnswer ask(String method, String target, int port) throws IOException {
		return RawAnswer.to(method, target, port);
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health", "/actuator/health/readiness", "/actuator/info", "/actuator/prometheus" })
	void endpointsAreOnlyOnTheirPort(String path) throws IOException {
		RawAnswer answer = ask("GET", path, this.managementPort);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers()).contains("X-Content-Type-Options: nosniff");
		assertThat(ask("GET", path, this.port).status()).isEqualTo(404);
		assertThat(ask("GET", "/api/v1/services", this.managementPort).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /nonsense, 404", "GET, /actuator, 404", "GET, /actuator/env, 404", "GET, /api/v1/services, 404",
			"POST, /actuator/info, 405", "FOO, /actuator/info, 405", "GET, /actuator/health/nope, 404",
			"GET, /%zz, 400", "GET, /actuator/failing, 500", "GET, /error, 404" })
	void whatIsRefusedOrFailsIsAProblem(String method, String target, int status) throws IOException {
		RawAnswer answer = ask(method, target, this.managementPort);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.mediaType()).isEqualTo("application/problem+json");
		assertThat(answer.text()).contains("urn:cmk-catalog:problem:").doesNotContain("secret");
	}

	@Test
	void requestsOfOperatorsAreNotCounted() throws IOException {
		ask("GET", "/api/v1/summary", this.port);
		ask("GET", "/actuator/health", this.managementPort);
		assertThat(ask("GET", "/actuator/prometheus", this.managementPort).text()).contains("uri=\"/api/v1/summary\"")
			.doesNotContain("uri=\"/actuator");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		FailingEndpoint failingEndpoint() {
			return new FailingEndpoint();
		}

	}

	@Endpoint(id = "failing")
	static class FailingEndpoint {

		@ReadOperation
		String fail() {
			throw new IllegalStateException("secret");
		}

	}

}
