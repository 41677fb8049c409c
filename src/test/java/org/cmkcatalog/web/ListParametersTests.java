package org.cmkcatalog.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.cmkcatalog.ApiDocument;
import org.cmkcatalog.ApiDocument.Operation;
import org.cmkcatalog.RawAnswer;
import org.cmkcatalog.RequestGenerator.Request;
import org.cmkcatalog.ServiceTest;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation reads its lists as clients of several languages write them. */
@ServiceTest
class ListParametersTests {

	private static final Map<String, String> WRITTEN = Map.of("%s[]=%s&%1$s[]=%s", "empty brackets",
			"%s[1]=%3$s&%1$s[0]=%2$s", "indexes in any order", "%s%%5B0%%5D=%s&%1$s%%5b7%%5d=%s", "encoded, with a gap",
			"%s=%s&%1$s[0]=%s", "mixed");

	@LocalServerPort
	private int port;

	private List<Operation> operations() throws IOException {
		Operation document = new Operation("GET", "/v3/api-docs", JsonMapper.shared().createObjectNode());
		return new ApiDocument(JsonMapper.shared().readTree(ask(document, "/v3/api-docs").text())).operations();
	}

	private RawAnswer ask(Operation operation, String target) throws IOException {
		String body = operation.path().endsWith("/coverage") ? "NAME,TYPE\nx,Microsoft.Batch/batchAccounts\n" : "batch";
		@Nullable String posted = operation.method().equals("POST") ? body : null;
		return RawAnswer.to(new Request(operation, operation.method(), target,
				Map.of("Content-Type", "text/plain", "Accept", "*/*"), posted, false), this.port);
	}

	@Test
	void everyListIsReadWithBracketsAndNothingElse() throws IOException {
		int lists = 0;
		for (Operation operation : operations()) {
			String target = target(operation);
			for (JsonNode parameter : operation.description().path("parameters")) {
				String name = parameter.path("name").asString();
				if (!parameter.path("in").asString().equals("query")) {
					continue;
				}
				if (!parameter.at("/schema/type").asString("").equals("array")) {
					RawAnswer refused = ask(operation, target + name + "[]=1");
					assertThat(refused.status()).as(operation + " " + name).isEqualTo(400);
					assertThat(refused.text()).contains("\"parameter\":\"%s\"".formatted(name), "takes one value");
					continue;
				}
				lists++;
				for (String[] values : new String[][] { values(parameter), { "?", "x" } }) {
					RawAnswer plain = ask(operation, target + "%s=%s&%1$s=%s".formatted(name, values[0], values[1]));
					for (String form : WRITTEN.keySet()) {
						assertThat(ask(operation, target + form.formatted(name, values[0], values[1])))
							.as("%s %s, %s", operation, name, WRITTEN.get(form))
							.isEqualTo(plain);
					}
				}
			}
		}
		assertThat(lists).isGreaterThan(50);
	}

	private static String target(Operation operation) {
		String path = operation.path()
			.replace("services/{id}", "services/batch")
			.replace("{id}", "databases")
			.replace("{edition}", "2024-07-19");
		String service = operation.toString().equals("GET /api/v1/check") ? "service=batch&" : "";
		boolean isOfStore = path.endsWith("/check") || path.endsWith("/coverage") || path.contains("badge");
		return path + "?" + service + (isOfStore ? "keyStore=key_vault&" : "");
	}

	private static String[] values(JsonNode parameter) {
		return switch (parameter.path("name").asString()) {
			case "category" -> new String[] { "storage", "databases" };
			case "keyVault", "managedHsm" -> new String[] { "supported", "not_listed" };
			case "keyBits" -> new String[] { "2048", "3072" };
			case "id", "service" -> new String[] { "batch", "functions" };
			case "sort" -> new String[] { "-name", "category" };
			case "facets" -> new String[] { "keyVault", "category" };
			case "kind" -> new String[] { "added", "renamed" };
			case "fields" -> new String[] { "name", "id" };
			case "failOn", "verdict" -> new String[] { "unknown", "ambiguous" };
			default -> new String[] { "Microsoft.Storage", "Microsoft.Sql" };
		};
	}

}
