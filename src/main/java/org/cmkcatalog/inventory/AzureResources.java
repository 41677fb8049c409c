package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cmkcatalog.resource.ResourceProperty;
import org.cmkcatalog.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Resources that Azure itself lists, as JSON or as a table. A list may leave out what the
 * person who wrote it did not ask for; if it shows the kinds or skus of some resources,
 * others are known to have none.
 */
final class AzureResources {

	static final String STORAGE_ACCOUNT = "microsoft.storage/storageaccounts";

	/** Longer than the portal's name of any database. */
	private static final int MAX_NAME = 500;

	/** How the portal names a database: "orders (server/orders)". */
	private static final Pattern DATABASE_NAME = Pattern.compile("(.+) \\([^/()]+/\\1\\)");

	private static final Pattern LINKED_ID = Pattern.compile("/subscriptions/[^?#]+", Pattern.CASE_INSENSITIVE);

	private final Notes notes;

	private final ResourceLimit limit;

	private final List<FoundResource> found = new ArrayList<>();

	private boolean saysKind;

	private boolean saysSku;

	private boolean saysTier;

	AzureResources(Notes notes, ResourceLimit limit) {
		this.notes = notes;
		this.limit = limit;
	}

	/**
	 * Takes in a resource.
	 * @param facts what the list says of it
	 * @return whether it is a resource: whether the list says of what type it is
	 */
	boolean add(ResourceFacts facts) {
		String id = facts.text(ResourceFacts.IDS);
		Optional<ResourceType> ofId = ResourceType.ofId(id).or(() -> ResourceType.ofId(linkedId(facts)));
		String type = facts.text(ResourceFacts.TYPES);
		if (type.isEmpty()) {
			type = ofId.map(ResourceType::toString).orElse("");
		}
		if (type.isEmpty()) {
			return false;
		}
		if (id.isEmpty() && facts.text(ResourceFacts.NAMES).isEmpty() && linkedId(facts).isEmpty()) {
			this.notes.unnamed();
		}
		ResourceType azureType = ofId.or(() -> ResourceType.of(facts.text(ResourceFacts.TYPES))).orElse(null);
		add(facts, id, type, ResourceType.of(type).isPresent() ? TypeForm.AZURE_TYPE : TypeForm.DISPLAY_NAME,
				azureType);
		return true;
	}

	/** Takes in what a bill names by nothing but what it was billed as. */
	void addBilled(ResourceFacts facts, String meterCategory) {
		add(facts, facts.text(ResourceFacts.IDS), meterCategory, TypeForm.METER_CATEGORY, null);
	}

	private void add(ResourceFacts facts, String id, String type, TypeForm form, @Nullable ResourceType azureType) {
		String name = facts.text(ResourceFacts.NAMES);
		boolean isStorageAccount = azureType != null && azureType.key().equals(STORAGE_ACCOUNT);
		Map<ResourceProperty, String> properties = facts.properties(facts.hasProperties(), isStorageAccount);
		properties.put(ResourceProperty.NAME, ownName(name, id));
		if (properties.get(ResourceProperty.NAME).isEmpty()) {
			properties.remove(ResourceProperty.NAME);
		}
		FoundResource resource = new FoundResource(id.isEmpty() ? (name.isEmpty() ? type : name) : id, type, form,
				azureType, resourceGroup(facts, id), properties, keyUse(facts, azureType));
		relate(resource, facts, id.isEmpty() ? linkedId(facts) : id, name);
		Stream.of(ResourceProperty.values()).filter(facts::isUnknown).forEach(resource.unreadable::add);
		this.saysKind |= facts.saysKind();
		this.saysSku |= facts.saysSku();
		this.saysTier |= properties.containsKey(ResourceProperty.TIER);
		if (facts.isCut()) {
			this.notes.cut();
		}
		this.found.add(resource);
		this.limit.check(this.found.size());
	}

	/**
	 * The name of the resource itself. A bill gives the parent's name to a child; the id
	 * is right then.
	 */
	private static String ownName(String name, String id) {
		Matcher database = DATABASE_NAME.matcher((name.length() <= MAX_NAME) ? name : "");
		String trimmed = id.endsWith("/") ? "" : id;
		String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
		boolean isOther = !last.isEmpty() && !last.equalsIgnoreCase(name.substring(name.lastIndexOf('/') + 1));
		return database.matches() ? database.group(1) : isOther ? last : name;
	}

	private static @Nullable String resourceGroup(ResourceFacts facts, String id) {
		String said = facts.text(ResourceFacts.GROUPS);
		String group = said.isEmpty() ? Families.resourceGroup(id.isEmpty() ? linkedId(facts) : id) : said;
		return group.isEmpty() ? null : group;
	}

	/**
	 * The id in a link to the portal, or nothing; a page of the resource may follow it.
	 */
	private static String linkedId(ResourceFacts facts) {
		Matcher link = LINKED_ID.matcher(facts.text("resourcelink"));
		if (!link.find()) {
			return "";
		}
		String id = link.group();
		boolean isPage = ResourceType.afterProviders(id)
			.filter((path) -> path.chars().filter((each) -> each == '/').count() % 2 != 0)
			.isPresent();
		return isPage ? id.substring(0, id.lastIndexOf('/')) : id;
	}

	static KeyUse keyUse(ResourceFacts facts, @Nullable ResourceType type) {
		boolean isKeyStore = type != null && type.namespace().equalsIgnoreCase("Microsoft.KeyVault");
		return isKeyStore ? KeyUse.UNKNOWN : facts.key().use();
	}

	/** Whether a resource of the type says with what key its parent is encrypted. */
	private static boolean isKeySetting(@Nullable ResourceType type) {
		return type != null && (type.lastSegment().equalsIgnoreCase("encryptionProtector")
				|| (type.namespace().toLowerCase(Locale.ROOT).startsWith("microsoft.dbfor")
						&& type.lastSegment().equalsIgnoreCase("keys")));
	}

	private static void relate(FoundResource resource, ResourceFacts facts, String id, String name) {
		if (!id.isEmpty()) {
			resource.keys.add(Families.key(id));
			resource.ancestors.addAll(Families.ancestors(id));
		}
		else if (resource.azureType != null) {
			resource.keys.add(Families.key(resource.azureType.key(), name));
			resource.ancestors.addAll(Families.ancestors(resource.azureType.key(), name));
		}
		relateKeys(resource, facts);
	}

	/** Relates a resource to what holds its key, and to what it sets the key for. */
	static void relateKeys(FoundResource resource, ResourceFacts facts) {
		facts.key().encryptionSets().stream().map(Families::key).forEach(resource.encryptionSets::add);
		if (isKeySetting(resource.azureType) && resource.keyUse.isCustomerManaged() != null) {
			resource.ancestors.stream().limit(1).forEach(resource.keyedResources::add);
		}
	}

	/** How many there are. */
	int count() {
		return this.found.size();
	}

	/** All resources, with what they say of each other. */
	List<InventoryResource> resources() {
		for (FoundResource each : this.found) {
			none(each, ResourceProperty.KIND, this.saysKind);
			none(each, ResourceProperty.SKU, this.saysSku);
			none(each, ResourceProperty.TIER, this.saysTier);
		}
		return Families.join(this.found);
	}

	private static void none(FoundResource resource, ResourceProperty property, boolean isSaid) {
		if (isSaid && !resource.unreadable.contains(property)) {
			resource.properties.putIfAbsent(property, "");
		}
	}

}
