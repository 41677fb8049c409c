package org.cmkcatalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests of an OpenAPI document, valid and not: wrong types, values out of range,
 * unknown values and parameters, missing bodies, odd encodings, wrong methods and media
 * types, long and empty strings. The same seed makes the same requests.
 */
public final class RequestGenerator {

	/** What is there, by the name of the parameter that takes it. */
	private static final Map<String, List<String>> KNOWN = Map.of("id",
			List.of("azure-cosmos-db", "functions", "app-configuration", "microsoft-foundry", "cosmos", "iot-hub",
					"azure-fluid-relay", "Azure SQL Database", "synapse", "databases", "identity"),
			"category", List.of("databases", "storage", "other", "identity"), "edition",
			List.of("latest", "2024-07-19", "2024-10-25", "2026-05-15"), "from",
			List.of("pinned", "latest", "2024-07-19", "2025-01-01", "2010-01-01"), "to",
			List.of("latest", "2024-10-25", "2025-02-01", "pinned"), "service",
			List.of("cosmos", "batch", "functions", "synapse", "iot-hub"), "q",
			List.of("sql", "cosmos", "byok key", "managed hsm", "a"), "asOf", List.of("2024-07-19", "2025-06-30"),
			"supportedSince", List.of("2024-07-19", "2024-12-31", "2010-01-01"), "changedSince",
			List.of("2024-10-25", "2026-05-15", "2010-01-01"));

	/** What is nearly always wrong. */
	private static final List<String> ODD = List.of("", " ", "-1", "0", "99999999999", "1e3", "0x10", "NaN", "null",
			"true", "\u0000", "a\nb", "日本語", "é̀", "'; drop table edition; --", "../../etc/passwd", "<script>", "%",
			"a,b,,c", "=1+1", "2024-02-30", "😀", "*", "\\", "\"", "x".repeat(201), "y".repeat(3000));

	/** What no client should send, as it is. */
	private static final List<String> RAW = List.of("%zz", "%", "%C3%28", "%00", "%2F", "%2e%2e%2f", ";a=b", "|",
			"%FF%FE", "//", "[]", "{}");

	private static final List<String> ODD_TYPES = List.of("application/xml", "text/html", "*/*;q=0", "nonsense",
			"a/b/c", "text/*", "application/json;q=0.1, text/csv", "image/png", "");

	private final Random random;

	private final List<Operation> operations;

	private final List<String> etags;

	public RequestGenerator(long seed, List<Operation> operations, List<String> etags) {
		this.random = new Random(seed);
		this.operations = operations;
		this.etags = etags;
	}

	private static final List<String> REPORT_FORMATS = List.of("json", "csv", "ndjson", "md", "txt", "sarif", "junit");

	private static final List<String> TYPES = List.of("Microsoft.Storage/storageAccounts", "microsoft.sql/servers",
			"Microsoft.Batch/batchAccounts", "Microsoft.Network/virtualNetworks", "Key vault", "Contoso.X/y",
			"Microsoft.CognitiveServices/accounts", "Virtual machine", "%&/()");

	public Request next() {
		Operation operation = pick(this.operations);
		boolean isWild = chance(0.04);
		StringBuilder target = new StringBuilder(path(operation, isWild));
		List<String> query = query(operation);
		if (isWild) {
			query.add(pick(RAW) + "=" + pick(RAW));
		}
		if (!query.isEmpty()) {
			target.append('?').append(String.join("&", query));
		}
		String method = chance(0.04) ? pick(List.of("POST", "PUT", "DELETE", "PATCH", "GET")) : operation.method();
		if (method.equals("GET") && chance(0.05)) {
			method = "HEAD";
		}
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Accept", accept(operation));
		if (chance(0.1)) {
			headers.put("If-None-Match", chance(0.7) ? pick(this.etags) : pick(List.of("*", "W/\"x\"", "nonsense")));
		}
		if (chance(0.05)) {
			headers.put("If-Modified-Since", pick(List.of("Fri, 19 Jul 2024 00:00:00 GMT",
					"Fri, 15 May 2026 00:00:00 GMT", "Mon, 01 Jan 2024 00:00:00 GMT", "yesterday")));
		}
		String body = null;
		if (method.equals("POST") || (chance(0.02) && !method.equals("HEAD"))) {
			boolean isJson = chance(0.6);
			body = operation.path().endsWith("/coverage") ? inventory() : body(isJson);
			if (chance(0.95)) {
				headers.put("Content-Type",
						chance(0.05) ? pick(ODD_TYPES) : isJson ? "application/json" : "text/plain;charset=UTF-8");
			}
		}
		return new Request(operation, method, target.toString(), headers, body, isWild);
	}

	private String path(Operation operation, boolean isWild) {
		String path = operation.path();
		for (JsonNode parameter : operation.parameters("path")) {
			String name = parameter.path("name").asString();
			String value = chance(0.8) ? encoded(valid(name, parameter.path("schema")))
					: encoded(pick(ODD)).replace("+", "%20");
			path = path.replace("{" + name + "}", isWild ? pick(RAW) : value);
		}
		return path;
	}

	private List<String> query(Operation operation) {
		List<String> query = new ArrayList<>();
		for (JsonNode parameter : operation.parameters("query")) {
			String name = parameter.path("name").asString();
			boolean isWanted = parameter.path("required").asBoolean() ? chance(0.95) : chance(0.2);
			if (isWanted || (name.equals("limit") && chance(0.8))) {
				boolean isReport = operation.path().endsWith("/coverage") && name.equals("format");
				String value = isReport ? pick(REPORT_FORMATS) : valid(name, parameter.path("schema"));
				query.add(name + "=" + encoded(chance(0.9) ? value : pick(ODD)));
				if (chance(0.03)) {
					query.add(name + "=" + encoded(pick(ODD)));
				}
			}
		}
		if (chance(0.03)) {
			query.add(encoded(pick(ODD)) + "=" + encoded(pick(ODD)));
		}
		return query;
	}

	private String valid(String name, JsonNode schema) {
		if (schema.path("type").asString("").equals("array")) {
			return IntStream.rangeClosed(0, this.random.nextInt(3))
				.mapToObj((i) -> valid(name, schema.path("items")))
				.collect(Collectors.joining(","));
		}
		List<String> known = switch (name) {
			case "keyStore" -> List.of("key_vault", "managed_hsm", "managed-hsm");
			case "keyVault", "managedHsm" -> List.of("supported", "not_listed", "not_applicable");
			case "format" -> List.of("json", "csv", "ndjson", "md", "txt");
			case "fields" -> List.of("id", "edition", "service", "services");
			case "sort" -> List.of("name", "-category", "managedHsm", "-row");
			case "facets" -> List.of("category", "keyVault", "managedHsm");
			case "kind" -> List.of("added", "renamed", "support_changed", "footnote_changed");
			case "failOn" -> List.of("not_listed", "ambiguous", "supported", "preview", "not_supported", "unknown");
			case "compareTo" -> List.of("2026-05-15", "latest", "pinned", "2019-07-02");
			case "verdict" -> List.of("supported", "not_listed", "not_applicable", "unknown");
			case "change" -> List.of("gained", "lost", "changed", "same");
			case "keyType" -> List.of("RSA", "rsa-hsm", "EC", "Oct-HSM");
			default -> KNOWN.getOrDefault(name, List.of());
		};
		if (!known.isEmpty()) {
			return pick(known);
		}
		return switch (schema.path("type").asString("")) {
			case "boolean" -> pick(List.of("true", "false"));
			// short lists, so that many fit in a minute
			case "integer" -> String.valueOf(Math.max(schema.path("minimum").asInt(), this.random.nextInt(20)));
			default -> pick(ODD);
		};
	}

	private String accept(Operation operation) {
		List<String> offered = operation.mediaTypes(200);
		return (chance(0.5) && !offered.isEmpty()) ? pick(offered) : chance(0.8) ? "*/*" : pick(ODD_TYPES);
	}

	private @Nullable String body(boolean isJson) {
		if (chance(0.1)) {
			return pick(List.of("", "{", "[1,2]", "{\"names\":5}", "{\"names\":[[]]}", "{\"x\":1}", "null", "\"a\"",
					"[".repeat(2000), "{\"names\":[" + "\"a\",".repeat(600) + "\"a\"]}"));
		}
		List<String> names = IntStream.rangeClosed(0, this.random.nextInt(6))
			.mapToObj((i) -> chance(0.7) ? pick(KNOWN.getOrDefault("id", List.of())) : pick(ODD))
			.toList();
		return isJson ? tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(Map.of("names", names))
				: String.join("\n", names);
	}

	/** Resources as several tools list them. */
	private String inventory() {
		if (chance(0.1)) {
			return pick(List.of("", "{", "[1,2]", "null", "PK\u0003\u0004", "[".repeat(5000), "a;b\n1;2",
					"{\"value\":5}", "{\"resources\":[{}]}", "\"\"\"", "NAME,TYPE\n\"x"));
		}
		List<String> types = IntStream.rangeClosed(0, this.random.nextInt(6)).mapToObj((i) -> pick(TYPES)).toList();
		return chance(0.5)
				? types.stream()
					.map((type) -> "{\"name\":\"%s\",\"type\":\"%s\",\"kind\":\"%s\"}".formatted(type.length(), type,
							pick(List.of("", "StorageV2", "OpenAI", "functionapp"))))
					.collect(Collectors.joining(",", "[", "]"))
				: "NAME,TYPE,RESOURCE GROUP\n"
						+ types.stream().map((type) -> "x,%s,rg\n".formatted(type)).collect(Collectors.joining());
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	private <T> T pick(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	/**
	 * A request.
	 *
	 * @param operation the operation that it is made of
	 * @param method its method, which may be another
	 * @param target path and query as they are sent
	 * @param headers its headers
	 * @param body its body, if it has one
	 * @param isWild whether the target is no URI
	 */
	public record Request(Operation operation, String method, String target, Map<String, String> headers,
			@Nullable String body, boolean isWild) {

		public boolean isOfOperation() {
			return this.method.equals(this.operation.method())
					|| (this.method.equals("HEAD") && this.operation.method().equals("GET"));
		}

	}

}
