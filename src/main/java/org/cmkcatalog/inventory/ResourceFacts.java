package org.cmkcatalog.inventory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.cmkcatalog.resource.ResourceProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the definition of a resource says of it: who it is, what rules may ask, and its
 * key. Azure and Terraform name the same facts differently; all these names are here.
 * Nothing else of a definition is read.
 */
final class ResourceFacts implements Leaves {

	static final List<String> IDS = List.of("resourceid", "id", "instanceid");

	static final List<String> TYPES = List.of("resourcetype", "type");

	static final List<String> NAMES = List.of("name", "resourcename", "resource");

	static final List<String> GROUPS = List.of("resourcegroup", "resourcegroupname", "rg", "group");

	private static final List<String> KINDS = List.of("kind", "accountkind");

	private static final List<String> SKUS = List.of("sku/name", "skuname", "sku", "storageaccounttype",
			"requestedserviceobjectivename", "properties/sku/name", "properties/requestedserviceobjectivename");

	private static final List<String> TIERS = List.of("sku/tier", "skutier", "tier", "edition", "properties/sku/tier",
			"properties/edition", "accounttier");

	private static final List<String> NAMESPACES = List.of("properties/ishnsenabled", "ishnsenabled");

	/** What rules may ask; in a template the value can be an expression. */
	private static final Set<String> ASKED = new HashSet<>();

	private static final Set<String> READ = new HashSet<>();

	static {
		List.of(KINDS, SKUS, TIERS, NAMESPACES).forEach(ASKED::addAll);
		List.of(ASKED, IDS, TYPES, NAMES, GROUPS).forEach(READ::addAll);
		READ.addAll(List.of("properties", "metercategory", "xskumetercategory", "resourcelink", "solutionname",
				"accountreplicationtype", "resourcemanagerid", "storageaccountname", "storageaccountid"));
	}

	/** What PowerShell writes instead of an object below the depth that was asked for. */
	private static final Pattern CUT = Pattern.compile("@\\{|System\\.|Microsoft\\.Azure\\.(?:Commands|Management)\\.");

	/** More than any resource of Terraform has. */
	private static final int MAX_IDS = 50;

	/** Longer than any id, type or sku; a name in a template can be longer. */
	private static final int MAX_ID = 2000;

	private final Map<String, String> texts = new HashMap<>();

	private final Map<String, String> ids = new HashMap<>();

	private final Set<String> unknown = new HashSet<>();

	private final KeyEvidence key = new KeyEvidence();

	private boolean hasProperties;

	private boolean hasSku;

	private boolean isCut;

	@Override
	public boolean enters(String path) {
		this.hasProperties |= path.equals("properties");
		this.hasSku |= path.equals("sku");
		return !KeyEvidence.isForeign(path);
	}

	@Override
	public boolean wants(String path) {
		return READ.contains(path) || isId(path) || KeyEvidence.wants(path);
	}

	private static boolean isId(String path) {
		return path.endsWith("id") && path.indexOf('/') < 0;
	}

	@Override
	public void leaf(String path, @Nullable String value) {
		String text = (value != null) ? value : "";
		if (CUT.matcher(text).lookingAt()) {
			this.isCut = true;
			unknown(path);
			return;
		}
		if (ASKED.contains(path) && text.startsWith("[")) {
			this.unknown.add(path);
		}
		else if (READ.contains(path) && (text.length() <= MAX_ID || NAMES.contains(path))) {
			this.texts.put(path, text);
		}
		if (isId(path) && text.length() <= MAX_ID && text.startsWith("/") && this.ids.size() < MAX_IDS) {
			this.ids.put(path, text);
		}
		this.key.leaf(path, text);
	}

	/** Takes in that the value of a path is not known yet. */
	void unknown(String path) {
		if (ASKED.contains(path)) {
			this.unknown.add(path);
		}
		if (path.equals("sku")) {
			this.unknown.add("sku/tier");
		}
		this.key.unknown(path);
	}

	/** The first of these facts that is not blank; empty if there is none. */
	String text(List<String> paths) {
		for (String path : paths) {
			String value = this.texts.getOrDefault(path, "");
			if (!value.isBlank()) {
				return value.strip();
			}
		}
		return "";
	}

	String text(String path) {
		return text(List.of(path));
	}

	/** The resource ids that the definition names at its top, by path. */
	Map<String, String> ids() {
		return this.ids;
	}

	KeyEvidence key() {
		return this.key;
	}

	/** Whether something was left out when the file was written. */
	boolean isCut() {
		return this.isCut;
	}

	/** Whether the definition has properties of the resource's own. */
	boolean hasProperties() {
		return this.hasProperties;
	}

	/** Whether the definition mentions a kind, if only to say that there is none. */
	boolean saysKind() {
		return KINDS.stream().anyMatch(this.texts::containsKey);
	}

	/** Whether the definition mentions a sku, if only to say that there is none. */
	boolean saysSku() {
		return this.hasSku || SKUS.stream().anyMatch(this.texts::containsKey);
	}

	/**
	 * What is known of the resource.
	 * @param isWhole whether what is absent is known to be none
	 * @param isStorageAccount whether it can have a hierarchical namespace
	 */
	Map<ResourceProperty, String> properties(boolean isWhole, boolean isStorageAccount) {
		Map<ResourceProperty, String> properties = new EnumMap<>(ResourceProperty.class);
		put(properties, ResourceProperty.KIND, text(KINDS), (isWhole || saysKind()) ? "" : null);
		put(properties, ResourceProperty.SKU, sku(), (isWhole || saysSku()) ? "" : null);
		put(properties, ResourceProperty.TIER, text(TIERS), (isWhole || this.hasSku) ? "" : null);
		if (isStorageAccount) {
			put(properties, ResourceProperty.HIERARCHICAL_NAMESPACE, text(NAMESPACES).toLowerCase(Locale.ROOT),
					(isWhole || this.hasProperties) ? "false" : null);
		}
		return properties;
	}

	private String sku() {
		String sku = text(SKUS);
		String replication = text("accountreplicationtype");
		return (sku.isEmpty() && !replication.isEmpty()) ? text("accounttier") + "_" + replication : sku;
	}

	private void put(Map<ResourceProperty, String> properties, ResourceProperty property, String value,
			@Nullable String none) {
		if (!value.isEmpty()) {
			properties.put(property, value);
		}
		else if (none != null && !isUnknown(property)) {
			properties.put(property, none);
		}
	}

	/** Whether the definition mentions a property, but not in a way that can be read. */
	boolean isUnknown(ResourceProperty property) {
		List<String> paths = switch (property) {
			case KIND -> KINDS;
			case SKU -> SKUS;
			case TIER -> TIERS;
			case HIERARCHICAL_NAMESPACE -> NAMESPACES;
			case NAME, PARENT_KIND -> List.of();
		};
		return paths.stream().anyMatch(this.unknown::contains);
	}

}
