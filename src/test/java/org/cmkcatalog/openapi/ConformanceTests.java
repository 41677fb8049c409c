package org.cmkcatalog.openapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.cmkcatalog.ApiDocument.Operation;
import org.cmkcatalog.ApiDocument;
import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.RequestGenerator.Request;
import org.cmkcatalog.RequestGenerator;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running service keeps to its OpenAPI document, whatever it is asked: no status that
 * is not documented, no answer that its schema refuses, every error a problem.
 */
@ServiceTest
class ConformanceTests {

	/** Any number would do; this one makes every run the same. */
	private static final long SEED = 20240719;

	private static final int REQUESTS = 10_000;

	/** Enough to see what is wrong. */
	private static final int MOST_REFUSALS = 20;

	@LocalServerPort
	private int port;

	@Autowired
	private RestTestClient client;

	@Test
	void everyAnswerConformsToTheDocument() throws IOException {
		byte[] document = this.client.get()
			.uri("/v3/api-docs")
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseBodyContent();
		ApiDocument api = new ApiDocument(JsonMapper.shared().readTree(document));
		RequestGenerator requests = new RequestGenerator(SEED, api.operations(), etags());
		Map<Integer, Integer> statuses = new TreeMap<>();
		Map<String, Integer> operations = new TreeMap<>();
		List<String> refusals = new ArrayList<>();
		for (int i = 0; i < REQUESTS && refusals.size() < MOST_REFUSALS; i++) {
			Request request = requests.next();
			RawAnswer answer = RawAnswer.to(request, this.port);
			statuses.merge(answer.status(), 1, Integer::sum);
			if (answer.status() == 200) {
				operations.merge(request.operation().toString(), 1, Integer::sum);
			}
			refusals(api, request, answer).stream()
				.map((refusal) -> "%s\n\tto %s".formatted(refusal, request))
				.forEach(refusals::add);
		}
		System.out.printf("conformance: %d generated requests (seed %d), statuses %s, %d refused%n", REQUESTS, SEED,
				statuses, refusals.size());
		assertThat(refusals).isEmpty();
		assertThat(statuses).containsKeys(200, 304, 308, 400, 404, 405, 406, 410, 415, 422);
		assertThat(operations).hasSameSizeAs(api.operations());
	}

	/** Validators of answers that are there. */
	private List<String> etags() {
		return Stream.of("json", "csv", "txt")
			.map((format) -> String.valueOf(this.client.get()
				.uri("/api/v1/services?format=" + format)
				.exchange()
				.expectBody()
				.returnResult()
				.getResponseHeaders()
				.getETag()))
			.toList();
	}

	private static List<String> refusals(ApiDocument api, Request request, RawAnswer answer) {
		int status = answer.status();
		if (status >= 500) {
			return List.of("the service failed with %d".formatted(status));
		}
		boolean isDocumented = request.operation().has(status);
		// a wrong method, or a target that is no URI or leads to another operation
		boolean isElsewhere = !request.isOfOperation() || request.isWild() || request.target().contains("%2F");
		if (!isDocumented && !(isElsewhere && List.of(404, 405, 415).contains(status))
				&& !(request.isWild() && status < 400)) {
			return List.of("status %d is not documented".formatted(status));
		}
		boolean isReport = request.operation().mediaTypes(200).contains(answer.mediaType())
				&& request.operation().mediaTypes(status).contains(answer.mediaType());
		if (status >= 400 && !isReport) {
			return problem(api, request, answer);
		}
		return (isDocumented && request.isOfOperation() && !request.isWild()) ? content(api, request, answer)
				: List.of();
	}

	private static List<String> problem(ApiDocument api, Request request, RawAnswer answer) {
		if (isForPeople(request, answer.mediaType())) {
			return (answer.text().contains(String.valueOf(answer.status())) || request.method().equals("HEAD"))
					? List.of() : List.of("the text does not say %d".formatted(answer.status()));
		}
		if (!answer.mediaType().equals("application/problem+json")) {
			return List.of("%d is answered as '%s'".formatted(answer.status(), answer.mediaType()));
		}
		if (request.method().equals("HEAD")) {
			return List.of();
		}
		JsonNode problem = JsonMapper.shared().readTree(answer.text());
		List<String> errors = new ArrayList<>(api.errors(ApiDocument.PROBLEM, answer.text()));
		if (problem.path("status").asInt() != answer.status()) {
			errors.add("the problem says %s".formatted(problem.path("status")));
		}
		return errors;
	}

	/** A problem is text, Markdown or a page if the request says so. */
	private static boolean isForPeople(Request request, String mediaType) {
		return switch (mediaType) {
			case "text/plain" -> request.target().contains("format=txt");
			case "text/markdown" -> request.target().contains("format=md");
			case "text/html" -> request.headers().getOrDefault("Accept", "").contains("text/html");
			default -> false;
		};
	}

	private static List<String> content(ApiDocument api, Request request, RawAnswer answer) {
		Operation operation = request.operation();
		List<String> types = operation.mediaTypes(answer.status());
		if (types.isEmpty() || answer.body().isEmpty()) {
			return List.of();
		}
		if (!types.contains(answer.mediaType())) {
			return List.of("'%s' is none of %s".formatted(answer.mediaType(), types));
		}
		List<String> errors = answer.mediaType().equals("application/json")
				? api.errors(operation.schema(answer.status(), answer.mediaType()), answer.text()) : List.of();
		return request.target().contains("fields=")
				? errors.stream().filter((error) -> !error.contains("required property")).toList() : errors;
	}

}
