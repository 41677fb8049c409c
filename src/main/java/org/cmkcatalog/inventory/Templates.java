package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of ARM templates, also of nested ones. Names refer to each other
 * within one template only.
 */
final class Templates {

	private static final String DEPLOYMENT = "microsoft.resources/deployment";

	private static final int MAX_NAMESPACE = 100;

	private final Notes notes;

	private final ResourceLimit limit;

	private List<FoundResource> found = new ArrayList<>();

	private int templates;

	private int definitions;

	Templates(Notes notes, ResourceLimit limit) {
		this.notes = notes;
		this.limit = limit;
	}

	/** Reads the resources of a template: an array, or an object by symbolic names. */
	void read(JsonTokens tokens) {
		String template = "#%d ".formatted(this.templates++);
		definitions(tokens, (definition) -> add(template, definition, null));
	}

	private void definitions(JsonTokens tokens, Consumer<Definition> definition) {
		tokens.elements(() -> definition.accept(definition(tokens, null)));
		tokens.members((symbol) -> definition.accept(definition(tokens, symbol)));
	}

	private Definition definition(JsonTokens tokens, @Nullable String symbol) {
		Definition definition = new Definition(symbol);
		this.limit.check(++this.definitions);
		tokens.members((name) -> {
			switch (LeafPath.segment(name)) {
				case "resources" -> definitions(tokens, definition.children::add);
				case "existing" -> definition.exists = "true".equals(tokens.text());
				case "properties" -> properties(tokens, definition);
				default -> tokens.leaves(LeafPath.segment(name), definition.facts);
			}
		});
		return definition;
	}

	private void properties(JsonTokens tokens, Definition definition) {
		if (!tokens.isObject()) {
			tokens.leaves("properties", definition.facts);
		}
		else if (definition.facts.enters("properties")) {
			tokens.members((name) -> {
				switch (LeafPath.segment(name)) {
					case "template" -> template(tokens, definition);
					case "templatelink" -> definition.isLinked = tokens.isObject();
					default -> tokens.leaves("properties/" + LeafPath.segment(name), definition.facts);
				}
			});
		}
	}

	/**
	 * Reads a nested template; what is found is only taken over if it belongs to a
	 * deployment.
	 */
	private void template(JsonTokens tokens, Definition definition) {
		List<FoundResource> outer = this.found;
		this.found = definition.nested;
		tokens.members((name) -> {
			if (name.equalsIgnoreCase("resources")) {
				read(tokens);
			}
		});
		this.found = outer;
	}

	private void add(String template, Definition definition, @Nullable Parent parent) {
		String written = definition.facts.text("type");
		boolean isRelative = parent != null && !written.split("/", 2)[0].contains(".");
		String type = isRelative && parent != null ? parent.typeOfPart(written) : written;
		TemplateName own = TemplateName.of(definition.facts.text("name"));
		TemplateName name = isRelative && parent != null ? parent.name().child(own) : own;
		Optional<ResourceType> azureType = azureType(type, name);
		if (azureType.isEmpty()) {
			this.notes.untyped();
		}
		else if (!definition.exists) {
			this.found.add(resource(template, definition, type, azureType.get(), name));
			nested(definition, type);
		}
		definition.children.forEach((child) -> add(template, child, new Parent(type, name)));
	}

	private void nested(Definition definition, String type) {
		if (type.toLowerCase(Locale.ROOT).startsWith(DEPLOYMENT)) {
			this.found.addAll(definition.nested);
			if (definition.isLinked) {
				this.notes.linked();
			}
		}
	}

	/**
	 * The type, without a version. An extension resource of the older form has the type
	 * of what it extends, {@code /providers/} and its own type, and its namespace within
	 * its name.
	 */
	private static Optional<ResourceType> azureType(String type, TemplateName name) {
		String unversioned = type.replaceFirst("@.*", "");
		Optional<String> extension = ResourceType.afterProviders(unversioned);
		return extension.isEmpty() ? ResourceType.of(unversioned)
				: Stream.of(name.text().split("/"))
					.filter(Templates::isNamespace)
					.findFirst()
					.flatMap((namespace) -> ResourceType.of(namespace + "/" + extension.get()));
	}

	private static boolean isNamespace(String segment) {
		return segment.length() < MAX_NAMESPACE && segment.matches("[A-Za-z]+(?:\\.[A-Za-z]+)+");
	}

	private static FoundResource resource(String template, Definition definition, String type, ResourceType azureType,
			TemplateName name) {
		ResourceFacts facts = definition.facts;
		Map<ResourceProperty, String> properties = facts.properties(true,
				azureType.key().equals(AzureResources.STORAGE_ACCOUNT));
		if (name.isKnown()) {
			properties.put(ResourceProperty.NAME, name.text());
		}
		FoundResource resource = new FoundResource((definition.symbol != null) ? definition.symbol : facts.text("name"),
				type, TypeForm.AZURE_TYPE, azureType, null, properties, AzureResources.keyUse(facts, azureType));
		String key = Families.key(azureType.key(), name.text());
		if (!key.isEmpty()) {
			resource.keys.add(template + key);
		}
		Families.ancestors(azureType.key(), name.text())
			.forEach((ancestor) -> resource.ancestors.add(template + ancestor));
		AzureResources.relateKeys(resource, facts);
		resource.encryptionSets.clear();
		facts.key()
			.encryptionSets()
			.forEach((set) -> resource.encryptionSets.add(template + TemplateName.referenced(set)));
		return resource;
	}

	/** Whether any resource was found. */
	boolean isTemplate() {
		return !this.found.isEmpty();
	}

	/** All resources, with what they say of each other. */
	List<InventoryResource> resources() {
		return Families.join(this.found);
	}

	/** A resource as the template defines it, with what is inside of it. */
	private static final class Definition {

		private final @Nullable String symbol;

		private final ResourceFacts facts = new ResourceFacts();

		private final List<Definition> children = new ArrayList<>();

		private final List<FoundResource> nested = new ArrayList<>();

		private boolean exists;

		private boolean isLinked;

		Definition(@Nullable String symbol) {
			this.symbol = symbol;
		}

	}

	private record Parent(String type, TemplateName name) {

		/** Longer than any type; each part has a copy. */
		private static final int MAX_TYPE = 2000;

		/** The type of a part, which is none if that of the parent is none. */
		String typeOfPart(String written) {
			return (this.type.length() <= MAX_TYPE) ? this.type + "/" + written : "";
		}

	}

}
