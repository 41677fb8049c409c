package org.cmkcatalog.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that are slow, more of them than the service has threads, do not keep others.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.tomcat.threads.max=40", "server.tomcat.connection-timeout=5s" })
class SlowClientTests {

	private static final String LIST = "/api/v1/listings";

	private static final int MORE_THAN_THREADS = 60;

	@LocalServerPort
	private int port;

	private final List<Socket> sockets = new ArrayList<>();

	@AfterEach
	void close() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	private Socket open(String text) throws IOException {
		Socket socket = new Socket();
		this.sockets.add(socket);
		socket.setReceiveBufferSize(4096);
		socket.setSoTimeout(30_000);
		socket.connect(new InetSocketAddress("localhost", this.port));
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private HttpResponse<String> answer(String target) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(), target);
	}

	private HttpResponse<String> lookUp() throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder()
			.POST(HttpRequest.BodyPublishers.ofString("cosmos\n" + " ".repeat(100_000)))
			.header("Content-Type", "text/plain"), "/api/v1/lookup");
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String target)
			throws IOException, InterruptedException {
		// connections are not kept
		return HttpClient.newHttpClient()
			.send(request.uri(URI.create("http://localhost:%d%s".formatted(this.port, target)))
				.timeout(Duration.ofSeconds(4))
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String startOfBody(String method, String path) {
		return "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nx"
			.formatted(method, path);
	}

	@Test
	void bodyWhenItStopsIsRefused() throws IOException {
		assertThat(new String(open(startOfBody("POST", "/api/v1/lookup")).getInputStream().readAllBytes(),
				StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 408")
			.contains("urn:cmk-catalog:problem:body-too-slow");
	}

	@Test
	void bodyWhenItArrivesBytewiseIsRefused() throws IOException, InterruptedException {
		Socket socket = open(startOfBody("POST", "/api/v1/lookup"));
		for (int i = 0; i < 11; i++) {
			Thread.sleep(1000);
			socket.getOutputStream().write('x');
		}
		assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 408")
			.contains("urn:cmk-catalog:problem:body-too-slow");
	}

	@Test
	void bodiesWhenTooManyAreSlowAreRefusedAndOthersAnswered() throws IOException, InterruptedException {
		for (int i = 0; i < MORE_THAN_THREADS; i++) {
			open(startOfBody("POST", (i % 2 == 0) ? "/api/v1/lookup" : "/api/v1/coverage?keyStore=key_vault"));
		}
		Thread.sleep(1000);
		HttpResponse<String> refused = lookUp();
		assertThat(refused.statusCode()).isEqualTo(503);
		assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
		assertThat(refused.body()).contains("urn:cmk-catalog:problem:busy");
		assertThat(answer(LIST).statusCode()).isEqualTo(200);
		String small = "POST /api/v1/lookup HTTP/1.0\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\ncosmos";
		assertThat(new String(open(small).getInputStream().readNBytes(12), StandardCharsets.UTF_8))
			.isEqualTo("HTTP/1.1 200");
		for (Socket socket : this.sockets) {
			socket.close();
		}
		Thread.sleep(1000);
		assertThat(lookUp().statusCode()).isEqualTo(200);
	}

	/**
	 * The answer does not need the body, but the connection cannot be used before its
	 * end.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "GET /api/v1/services", "POST /nowhere", "DELETE /api/v1/services" })
	void bodyWhenNobodyNeedsItTakesNoThreads(String request) throws IOException, InterruptedException {
		for (int i = 0; i < MORE_THAN_THREADS; i++) {
			Socket socket = open(startOfBody(request.split(" ")[0], request.split(" ")[1]));
			assertThat(new String(socket.getInputStream().readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1");
		}
		assertThat(answer(LIST).statusCode()).isEqualTo(200);
	}

	@Test
	void bodyWhenNobodyNeedsItLeavesTheConnection() throws IOException {
		String body = "x".repeat(100_000);
		Socket socket = open(
				"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(),
						body) + "GET /api/v1/services/cosmos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 404")
			.containsPattern("(?s)\\}.{1,9}HTTP/1.1 308");
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST, "/api/v1/listings?q=a", "/v3/api-docs" })
	void answersWhenNobodyReadsThemTakeNoThreads(String path) throws IOException, InterruptedException {
		String expected = answer(LIST).body();
		String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
		for (int i = 0; i < MORE_THAN_THREADS; i++) {
			open(request.repeat(200));
		}
		Thread.sleep(2000);
		assertThat(answer(LIST).body()).isEqualTo(expected);
	}

	/** What is sent without a thread is whole, and the next request is read. */
	@Test
	void answersWhenReadLateAreWhole() throws IOException, InterruptedException {
		String expected = answer(LIST).body();
		String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(LIST);
		String last = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
		for (int i = 0; i < MORE_THAN_THREADS; i++) {
			open(request.repeat(99) + last);
		}
		Thread.sleep(1000);
		InputStream late = this.sockets.get(MORE_THAN_THREADS - 1).getInputStream();
		String answers = new String(late.readAllBytes(), StandardCharsets.UTF_8);
		assertThat(answers.substring("HTTP/1.1 200".length()).split("HTTP/1.1 200")).hasSize(100)
			.allSatisfy((answer) -> assertThat(answer).endsWith(expected));
	}

}
