package org.cmkcatalog.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Adds to the document what springdoc does not read, and converts the Javadoc in it to
 * Markdown.
 */
class DocumentDetails implements GlobalOpenApiCustomizer {

	private static final Pattern CODE = Pattern.compile("</?code>");

	private static final Pattern PARAGRAPH = Pattern.compile("\\s*(?:<p>|\\n\\s*\\n)\\s*");

	private static final Pattern LINE_BREAK = Pattern.compile(" *\\n *");

	/** The formats of addresses, by the names of their fields. */
	private static final Map<String, String> FORMATS = Map.of("url", "uri", "licenseUrl", "uri", "href",
			"uri-reference", "help", "uri-reference", "instance", "uri-reference");

	private final RequestMappingHandlerMapping controllers;

	DocumentDetails(RequestMappingHandlerMapping controllers) {
		this.controllers = controllers;
	}

	@Override
	public void customise(OpenAPI openApi) {
		Set<String> tags = new TreeSet<>();
		openApi.getPaths().values().forEach((path) -> path.readOperations().forEach((operation) -> {
			describe(operation);
			tags.addAll(operation.getTags());
		}));
		openApi.setTags(tags.stream().map(this::tag).toList());
		ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemRepresentation.class)).referencedSchemas
			.forEach(openApi.getComponents()::addSchemas);
		openApi.getComponents().getSchemas().values().forEach(DocumentDetails::describe);
	}

	/**
	 * Described like the controller that it names: {@code Resource types} like
	 * ResourceTypesController.
	 */
	private Tag tag(String name) {
		Class<?> controller = this.controllers.getHandlerMethods()
			.values()
			.stream()
			.<Class<?>>map(HandlerMethod::getBeanType)
			.filter((type) -> type.getSimpleName().equalsIgnoreCase(name.replace(" ", "") + "Controller"))
			.findFirst()
			.orElseThrow();
		String javadoc = new CommentFormatter().format(RuntimeJavadoc.getJavadoc(controller).getComment());
		return new Tag().name(name).description(markdown(javadoc));
	}

	private static void describe(Operation operation) {
		String summary = Objects.requireNonNullElse(markdown(operation.getSummary()), "");
		operation.setSummary(summary.replaceFirst("\\.$", ""));
		String description = markdown(operation.getDescription());
		// springdoc repeats the summary as the first paragraph
		operation.setDescription((description != null && description.startsWith(summary))
				? description.substring(summary.length()).strip() : description);
		if (operation.getParameters() != null) {
			operation.getParameters().forEach((parameter) -> {
				parameter.setDescription(markdown(parameter.getDescription()));
				// it can repeat a value
				parameter.getSchema().setUniqueItems(null);
				removeNull(parameter.getSchema());
			});
		}
	}

	private static void describe(Schema<?> schema) {
		schema.setDescription(markdown(schema.getDescription()));
		removeNull(schema);
		if (schema.getProperties() != null) {
			schema.getProperties().forEach((name, property) -> {
				property.setDescription(markdown(property.getDescription()));
				if (FORMATS.containsKey(name)) {
					property.setFormat(FORMATS.get(name));
				}
			});
		}
	}

	/** Nothing is null: what is absent is left out. */
	private static void removeNull(Schema<?> schema) {
		if (schema.getTypes() != null && schema.getTypes().size() > 1) {
			schema.getTypes().remove("null");
		}
	}

	private static @Nullable String markdown(@Nullable String javadoc) {
		if (javadoc == null) {
			return null;
		}
		String markdown = PARAGRAPH.matcher(CODE.matcher(javadoc).replaceAll("`")).replaceAll("\u2029");
		return LINE_BREAK.matcher(markdown).replaceAll(" ").replace("\u2029", "\n\n").strip();
	}

}
