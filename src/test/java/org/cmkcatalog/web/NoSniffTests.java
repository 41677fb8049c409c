package org.cmkcatalog.web;

import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A browser takes every answer for what its media type says. */
@ServiceTest
class NoSniffTests {

	@Autowired
	private RestTestClient client;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/api/v1/services", "/api/v1/services?format=csv", "/api/v1/nonsense",
			"/api/v1/services/cosmos/badge.svg?keyStore=key_vault", "/changes.atom", "/v3/api-docs",
			"/swagger-ui/index.html", "/nonsense", "/actuator/health" })
	void everyAnswerSaysSo(String uri) {
		// also when it comes from the cache
		for (int i = 0; i < 2; i++) {
			this.client.get().uri(uri).exchange().expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
		}
	}

}
