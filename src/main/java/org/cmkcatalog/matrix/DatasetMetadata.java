package org.cmkcatalog.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The catalog as schema.org describes a dataset, for search engines. */
final class DatasetMetadata {

	/** Sorted, because the order of a map can differ between instances. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private DatasetMetadata() {
	}

	/** JSON-LD, escaped for use in a script element. */
	static String of(ChosenEdition edition) {
		String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		String services = "%s/api/v1/services?edition=%s&format=".formatted(server, edition.id());
		Map<String, Object> dataset = new LinkedHashMap<>();
		dataset.put("@context", "https://schema.org/");
		dataset.put("@type", "Dataset");
		dataset.put("name", "Azure services and customer-managed keys");
		dataset.put("description",
				"Which Azure services support customer-managed keys in Azure Key Vault and in Azure Managed HSM, by dated edition of “%s”."
					.formatted(edition.edition().document().title()));
		dataset.put("url", server + "/");
		dataset.put("version", edition.id().toString());
		dataset.put("dateModified", edition.id().toString());
		dataset.put("license", "https://creativecommons.org/licenses/by/4.0/");
		dataset.put("isBasedOn", edition.edition().document().url());
		dataset.put("creator", Map.of("@type", "Organization", "name", "CMK Catalog", "url", server + "/about"));
		dataset.put("distribution",
				Stream.of("json application/json", "csv text/csv")
					.map((format) -> format.split(" "))
					.map((format) -> Map.of("@type", "DataDownload", "encodingFormat", format[1], "contentUrl",
							services + format[0]))
					.toList());
		dataset.put("keywords", List.of("Azure", "customer-managed keys", "Key Vault", "Managed HSM", "encryption"));
		return JSON.writeValueAsString(dataset).replace("<", "\\u003c");
	}

}
