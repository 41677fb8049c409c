package org.cmkcatalog.openapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Enums can be constants in any language. */
class EnumConstantsTests {

	/** What generators make of each enum: its own names, or its words in upper case. */
	private static Map<String, List<String>> constants() {
		Map<String, List<String>> constants = new TreeMap<>();
		JsonNode document = JsonMapper.shared().readTree(Path.of("docs/openapi.json").toFile());
		document.at("/components/schemas").properties().forEach((schema) -> {
			JsonNode words = schema.getValue().path("enum");
			JsonNode names = schema.getValue().path(EnumConstants.EXTENSION);
			if (!words.isEmpty()) {
				assertThat(names.size()).as(schema.getKey()).isIn(0, words.size());
				constants.put(schema.getKey(),
						(names.isEmpty() ? words : names).valueStream()
							.map((name) -> name.asString().replaceAll("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+", "_"))
							.map((name) -> name.toUpperCase(Locale.ROOT))
							.toList());
			}
		});
		return constants;
	}

	@Test
	void constantsOfAllEnumsDifferAsGoNeeds() throws IOException {
		List<String> all = constants().values().stream().flatMap(List::stream).toList();
		assertThat(all).hasSizeGreaterThan(120).doesNotHaveDuplicates();
	}

	@Test
	void noConstantIsAMemberOfEveryEnum() {
		assertThat(constants().values()).allSatisfy(
				(names) -> assertThat(names).doesNotContain("NAME", "ORDINAL", "ENTRIES", "VALUE", "VALUES", "CLASS"));
	}

	@Test
	void mostUsedEnumsHaveTheirWords() {
		assertThat(constants().keySet()).containsAll(EnumConstants.QUALIFIED);
		assertThat(constants()).containsEntry("KeyStore", List.of("KEY_VAULT", "MANAGED_HSM"))
			.containsEntry("ReportFormat", List.of("REPORT_FORMAT_JSON", "REPORT_FORMAT_CSV", "REPORT_FORMAT_NDJSON",
					"REPORT_FORMAT_MD", "REPORT_FORMAT_TXT", "REPORT_FORMAT_SARIF", "REPORT_FORMAT_JUNIT"));
		assertThat(constants().get("Support")).startsWith("SUPPORTED", "NOT_LISTED");
		assertThat(constants().get("ListingOrder")).startsWith("LISTING_ORDER_NAME", "LISTING_ORDER_NAME_DESCENDING");
	}

}
