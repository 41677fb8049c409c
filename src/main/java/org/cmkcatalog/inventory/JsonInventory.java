package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON. The members of the document tell what wrote it; each part is read by the
 * reader that knows it, in the order in which they come.
 */
final class JsonInventory {

	/** What tells a document from another, and what a list says of itself. */
	private static final Set<String> MARKS = Set.of("$schema", "contentversion", "formatversion", "terraformversion",
			"version", "lineage", "count", "totalrecords", "totalcount", "skiptoken", "$skiptoken", "nextlink",
			"@odata.nextlink", "resulttruncated", "errored");

	private static final Set<String> SKIPPED = Set.of("priorstate", "resourcedrift", "outputs", "variables",
			"parameters", "definitions", "outputchanges", "checks");

	private final JsonTokens tokens;

	private final Notes notes = new Notes();

	private final AzureResources listed;

	private final Templates templates;

	private final TerraformDocument terraform;

	private final Map<String, String> marks = new HashMap<>();

	private final ResourceFacts single = new ResourceFacts();

	private @Nullable InventoryFormat format;

	private int elements;

	/** Whether the document has members of its own that no inventory has. */
	private boolean isMore;

	JsonInventory(JsonTokens tokens, ResourceLimit limit) {
		this.tokens = tokens;
		this.listed = new AzureResources(this.notes, limit);
		this.templates = new Templates(this.notes, limit);
		this.terraform = new TerraformDocument(limit);
	}

	/** Reads the document. */
	Inventory read() {
		if (this.tokens.isArray()) {
			list(InventoryFormat.RESOURCE_LIST);
		}
		else {
			this.tokens.members(this::member);
		}
		if (!this.tokens.isAtEnd()) {
			throw Unreadable.notAnInventory();
		}
		return inventory();
	}

	private void member(String name) {
		String path = LeafPath.segment(name);
		switch (path) {
			case "data" -> data();
			case "value" -> list(InventoryFormat.RESOURCE_LIST);
			case "resources" -> resources();
			case "modules" -> this.terraform.modules(this.tokens);
			case "plannedvalues" -> this.terraform.planned(this.tokens);
			case "resourcechanges" -> this.terraform.changes(this.tokens);
			case "configuration" -> this.terraform.configuration(this.tokens);
			case "values" -> this.terraform.values(this.tokens);
			case "template" -> this.tokens.members(this::member);
			case "@level" ->
				throw new InvalidInventoryException("The file is the log that 'terraform plan -json' writes. "
						+ "Send what 'terraform show -json PLAN' writes");
			case "encrypteddata" ->
				throw new InvalidInventoryException("The state is encrypted. Send what 'tofu show -json' writes");
			default -> fact(path, name);
		}
	}

	private void fact(String path, String name) {
		if (MARKS.contains(path)) {
			String value = this.tokens.text();
			this.marks.put(path, (value != null) ? value : "");
			if (schema().endsWith("deploymentparameters.json")) {
				throw new InvalidInventoryException("This is a parameters file; send the template that it belongs to");
			}
		}
		else if (!SKIPPED.contains(path)) {
			this.isMore = true;
			this.tokens.leaves(LeafPath.ofColumn(name), this.single);
		}
	}

	private void data() {
		if (this.tokens.isObject()) {
			List<String> columns = new ArrayList<>();
			this.tokens.members((name) -> table(name, columns));
		}
		else {
			list(InventoryFormat.RESOURCE_GRAPH);
		}
	}

	/** A member of a result in the form of a table: its columns or its rows. */
	private void table(String name, List<String> columns) {
		if (name.equals("columns")) {
			this.tokens.elements(() -> this.tokens.members((member) -> {
				String text = this.tokens.text();
				if (member.equals("name") && text != null && columns.size() < ResourceTable.MAX_COLUMNS) {
					columns.add(LeafPath.ofColumn(text));
				}
			}));
		}
		else if (name.equals("rows") && !columns.isEmpty()) {
			this.format = InventoryFormat.RESOURCE_GRAPH;
			this.tokens.elements(() -> {
				ResourceFacts facts = new ResourceFacts();
				int[] column = new int[1];
				this.tokens.elements(() -> {
					if (column[0] < columns.size()) {
						this.tokens.leaves(columns.get(column[0]++), facts);
					}
				});
				listed(facts);
			});
		}
	}

	private void list(InventoryFormat format) {
		if (this.tokens.isArray()) {
			this.format = format;
			this.tokens.elements(() -> {
				ResourceFacts facts = new ResourceFacts();
				if (this.tokens.isText()) {
					facts.leaf("id", this.tokens.text());
				}
				this.tokens.members((name) -> this.tokens.leaves(LeafPath.ofColumn(name), facts));
				listed(facts);
			});
		}
	}

	private void listed(ResourceFacts facts) {
		this.elements++;
		if (!isResource(facts) || !this.listed.add(facts)) {
			this.notes.untyped();
		}
	}

	/** Other lists have types as well: those of Azure have a namespace. */
	private static boolean isResource(ResourceFacts facts) {
		return facts.text(ResourceFacts.IDS).startsWith("/")
				|| ResourceType.of(facts.text(ResourceFacts.TYPES)).isPresent();
	}

	private void resources() {
		if (this.marks.containsKey("terraformversion") || this.marks.containsKey("lineage")) {
			this.terraform.resources(this.tokens);
		}
		else {
			this.templates.read(this.tokens);
		}
	}

	private Inventory inventory() {
		InventoryFormat found = this.terraform.format(this.marks, this.isMore);
		if (found != null) {
			if (this.marks.getOrDefault("errored", "").equals("true")) {
				this.notes.add("The plan has failed, so that it does not have all resources.");
			}
			return new Inventory(found, this.terraform.resources(), this.notes.sentences());
		}
		if (this.format != null) {
			return list(this.format, this.listed);
		}
		if (this.templates.isTemplate() || this.marks.containsKey("contentversion")
				|| schema().endsWith("deploymenttemplate.json")) {
			return new Inventory(InventoryFormat.ARM_TEMPLATE, this.templates.resources(), this.notes.sentences());
		}
		listed(this.single);
		return list(InventoryFormat.RESOURCE_LIST, this.listed);
	}

	/** The schema in lower case, without the empty fragment that it may end in. */
	private String schema() {
		String schema = this.marks.getOrDefault("$schema", "").toLowerCase(Locale.ROOT);
		return schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
	}

	private Inventory list(InventoryFormat format, AzureResources resources) {
		if (resources.count() == 0 && this.elements > 0) {
			throw (this.format != null) ? Unreadable.noTypes() : Unreadable.notAnInventory();
		}
		page();
		return new Inventory(format, resources.resources(), this.notes.sentences());
	}

	/** Says so if the list is not all there is. */
	private void page() {
		long total = Math.max(number("totalrecords"), Math.max(number("totalcount"), number("count")));
		boolean isFollowed = this.marks.entrySet()
			.stream()
			.anyMatch((mark) -> (mark.getKey().endsWith("skiptoken") || mark.getKey().endsWith("nextlink"))
					&& !mark.getValue().isBlank());
		if (total > this.elements) {
			this.notes.add("The file is one page of several: it has %d of %d resources. Ask for the others as well."
				.formatted(this.elements, total));
		}
		else if (isFollowed) {
			this.notes.add("The file is one page of several: more resources follow. Ask for the others as well.");
		}
		else if (this.marks.getOrDefault("resulttruncated", "").equalsIgnoreCase("true")) {
			this.notes.add("The result was truncated by Azure. Ask for fewer columns or for the other pages as well.");
		}
	}

	private long number(String mark) {
		String value = this.marks.getOrDefault(mark, "");
		return value.matches("\\d{1,12}") ? Long.parseLong(value) : 0;
	}

}
