package org.cmkcatalog.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A failure is found under the caller's id, and no caller writes into the log. */
class TraceIdTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

	private static String idOf(@Nullable String parent, @Nullable String requestId) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		if (parent != null) {
			request.addHeader("traceparent", parent);
		}
		if (requestId != null) {
			request.addHeader("X-Request-Id", requestId);
		}
		return TraceId.of(request);
	}

	@Test
	void traceOfTheCallerComesBeforeTheIdOfAProxy() {
		assertThat(idOf(PARENT, "a")).isEqualTo(TRACE);
		assertThat(idOf("cc" + PARENT.substring(2) + "-more", null)).isEqualTo(TRACE);
		assertThat(idOf(null, "req_1.a-B")).isEqualTo("req_1.a-B");
	}

	@ParameterizedTest
	@CsvSource({ "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "ff-" + TRACE + "-00f067aa0ba902b7-01",
			"00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01", "00-" + TRACE + "-00f067aa0ba902b7",
			"nonsense" })
	void invalidTraceIsNotTaken(String parent) {
		assertThat(idOf(parent, "proxy")).isEqualTo("proxy");
		assertThat(idOf(parent, null)).matches("[0-9a-f]{16}");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "a b", "a\nERROR forged", "a\r\nX: y", "${jndi:ldap://a}", "<b>", "é", "\"", "%0a" })
	void idThatIsNotPlainIsNotTaken(String id) {
		assertThat(idOf(null, id)).matches("[0-9a-f]{16}");
		assertThat(idOf(null, "a".repeat(65))).matches("[0-9a-f]{16}");
	}

}
