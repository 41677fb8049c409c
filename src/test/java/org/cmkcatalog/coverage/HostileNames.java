package org.cmkcatalog.coverage;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/** Names that a careless writer of a report would break on. */
final class HostileNames {

	static final String LONG = "n".repeat(10_000);

	static final List<String> NAMES = List.of("control \u0000\u0001\u001b\u0085\uFFFF character",
			"\"quotes\" & 'more' <tags>", "<![CDATA[ ]]> --> ?>", "emoji 🗝️ 로그", "line\nand\ttab\r",
			"%s {0} ${x} \\u0041 \\", LONG, "-", " ");

	private HostileNames() {
	}

	/** An inventory with a resource of each name, and one with half a character. */
	static String inventory() {
		StringBuilder json = new StringBuilder(
				"[{\"name\":\"half \\ud800 emoji\",\"type\":\"Microsoft.Batch/batchAccounts\"}");
		for (String name : NAMES) {
			json.append(",{\"name\":%s,\"type\":\"Microsoft.Batch/batchAccounts\"}"
				.formatted(JsonMapper.shared().writeValueAsString(name)));
		}
		return json.append(']').toString();
	}

}
