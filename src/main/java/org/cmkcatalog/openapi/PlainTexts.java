package org.cmkcatalog.openapi;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Converts the Javadoc that springdoc puts into the document to Markdown. */
class PlainTexts implements GlobalOpenApiCustomizer {

	private static final Pattern CODE = Pattern.compile("</?code>");

	private static final Pattern PARAGRAPH = Pattern.compile("\\s*(?:<p>|\\n\\s*\\n)\\s*");

	private static final Pattern LINE_BREAK = Pattern.compile(" *\\n *");

	@Override
	public void customise(OpenAPI openApi) {
		if (openApi.getTags() != null) {
			openApi.getTags().forEach((tag) -> tag.setDescription(plain(tag.getDescription())));
		}
		openApi.getPaths()
			.values()
			.stream()
			.map(PathItem::readOperations)
			.forEach((all) -> all.forEach(this::operation));
		openApi.getComponents().getSchemas().values().forEach(this::schema);
	}

	private void operation(Operation operation) {
		String summary = Optional.ofNullable(plain(operation.getSummary())).orElse("");
		operation.setSummary(summary.replaceFirst("\\.$", ""));
		// springdoc repeats the summary as the first paragraph
		operation.setDescription(Optional.ofNullable(plain(operation.getDescription()))
			.map((description) -> description.startsWith(summary) ? description.substring(summary.length()).strip()
					: description)
			.orElse(null));
		if (operation.getParameters() != null) {
			operation.getParameters()
				.forEach((parameter) -> parameter.setDescription(plain(parameter.getDescription())));
		}
	}

	private void schema(Schema<?> schema) {
		schema.setDescription(plain(schema.getDescription()));
		if (schema.getProperties() != null) {
			schema.getProperties().values().stream().filter(Objects::nonNull).forEach(this::schema);
		}
	}

	private static @Nullable String plain(@Nullable String javadoc) {
		if (javadoc == null) {
			return null;
		}
		String markdown = PARAGRAPH.matcher(CODE.matcher(javadoc).replaceAll("`")).replaceAll("\u2029");
		return LINE_BREAK.matcher(markdown).replaceAll(" ").replace("\u2029", "\n\n").strip();
	}

}
