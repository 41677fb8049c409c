package org.cmkcatalog.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.cmkcatalog.web.ProblemException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A body may be slow, but not for long. */
class ArrivingBodyTests {

	private long now;

	/** Each look at the clock, one before and one after a wait, is half of it later. */
	private ArrivingBody body(int length, Duration wait) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContent("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
		return new ArrivingBody(request.getInputStream(), () -> this.now += wait.toNanos());
	}

	private static int read(ArrivingBody body, int length) throws IOException {
		return body.read(new byte[length], 0, length);
	}

	@Test
	void bodyWhenItArrivesBytewiseIsRefusedAfterTenSeconds() throws IOException {
		ArrivingBody body = body(100, Duration.ofSeconds(1));
		for (int i = 0; i < 10; i++) {
			assertThat(read(body, 1)).isEqualTo(1);
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read(body, 1))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(408))
			.withMessageContaining("After 11 bytes");
	}

	@Test
	void bodyWhenLargeMayTakeAsLongAsItsBytesTake() throws IOException {
		ArrivingBody body = body(1_000_000, Duration.ofSeconds(1));
		for (int i = 0; i < 100; i++) {
			assertThat(read(body, 10_000)).isEqualTo(10_000);
		}
		assertThat(read(body, 1)).isEqualTo(-1);
	}

	@Test
	void bodyWhenReadBytewiseIsTheSame() throws IOException {
		ArrivingBody body = body(2, Duration.ZERO);
		assertThat(body.readAllBytes()).containsExactly('x', 'x');
		assertThat(body.read()).isEqualTo(-1);
		assertThat(body.isFinished()).isTrue();
	}

}
