package org.cmkcatalog.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.resource.ResourceProperty;
import org.jspecify.annotations.Nullable;

/**
 * What resources of one file say of each other: the kind of what a resource is part of,
 * and the key that one resource sets for another or holds for it. Resources refer to each
 * other by their resource ids; where a file has none, by type and name.
 */
final class Families {

	/** Longer than any id or name; every ancestor has a copy of most of it. */
	private static final int MAX_LENGTH = 2000;

	/** More than a resource is part of; types have fewer segments. */
	private static final int MAX_ANCESTORS = 10;

	private static final String PROVIDERS = "/providers/";

	private static final Pattern GROUP = Pattern.compile("^/subscriptions/[^/]+/resourceGroups/([^/]+)",
			Pattern.CASE_INSENSITIVE);

	private Families() {
	}

	/** Resource ids compare without regard to case. */
	static String key(String id) {
		String key = id.toLowerCase(Locale.ROOT);
		return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
	}

	/** A reference by type and name; blank if they are too long. */
	static String key(String type, String name) {
		return (type.length() + name.length() < MAX_LENGTH) ? key(type + " " + name) : "";
	}

	/** The resource group that an id names; empty if there is none. */
	static String resourceGroup(String id) {
		Matcher matcher = GROUP.matcher(id);
		return matcher.find() ? matcher.group(1) : "";
	}

	/**
	 * What the resource of an id is part of, the nearest first. An extension resource is
	 * no part of what it extends.
	 */
	static List<String> ancestors(String id) {
		String key = key(id);
		int start = key.lastIndexOf(PROVIDERS) + PROVIDERS.length();
		List<String> ancestors = new ArrayList<>();
		if (start >= PROVIDERS.length() && key.length() <= MAX_LENGTH) {
			String ancestor = parent(parent(key));
			while (ancestor.indexOf('/', start) > 0 && ancestors.size() < MAX_ANCESTORS) {
				ancestors.add(ancestor);
				ancestor = parent(parent(ancestor));
			}
		}
		return ancestors;
	}

	/** What the resource of a type and name is part of, the nearest first. */
	static List<String> ancestors(String type, String name) {
		List<String> ancestors = new ArrayList<>();
		if (key(type, name).isEmpty()) {
			return ancestors;
		}
		String ofType = parent(type);
		String ofName = parent(name);
		while (!ofName.isEmpty() && ofType.indexOf('/') > 0 && ancestors.size() < MAX_ANCESTORS) {
			ancestors.add(key(ofType, ofName));
			ofType = parent(ofType);
			ofName = parent(ofName);
		}
		return ancestors;
	}

	private static String parent(String path) {
		return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
	}

	/** Adds to each resource what the others say of it. */
	static List<InventoryResource> join(List<FoundResource> found) {
		Map<String, FoundResource> byKey = new HashMap<>();
		found.forEach((each) -> each.keys.stream()
			.filter((key) -> !key.isBlank() && key.length() <= MAX_LENGTH)
			.forEach((key) -> byKey.merge(key, each, Families::main)));
		for (FoundResource each : found) {
			setKeys(each, byKey);
		}
		return found.stream().map((each) -> joined(each, byKey)).toList();
	}

	/**
	 * Of a resource and settings of it with the same id, the resource: Terraform puts
	 * what is set behind the name of the type.
	 */
	private static FoundResource main(FoundResource first, FoundResource second) {
		return (second.type.length() < first.type.length()) ? second : first;
	}

	private static void setKeys(FoundResource setting, Map<String, FoundResource> byKey) {
		for (String key : setting.keyedResources) {
			FoundResource keyed = byKey.get(key);
			if (keyed != null && keyed != setting) {
				keyed.keyUse = both(keyed.keyUse, setting.keyUse);
			}
		}
	}

	/**
	 * What two parts of a definition say together. A part that names no key store may be
	 * about the key that the other one names.
	 */
	private static KeyUse both(KeyUse first, KeyUse second) {
		if (Boolean.TRUE.equals(first.isCustomerManaged()) && Boolean.TRUE.equals(second.isCustomerManaged())) {
			return new KeyUse(true,
					KeyUse.weakest(Stream.of(first.keyStore(), second.keyStore())
						.filter(Objects::nonNull)
						.collect(Collectors.toSet())));
		}
		boolean isSecond = second.isCustomerManaged() != null && !Boolean.TRUE.equals(first.isCustomerManaged());
		return isSecond ? second : first;
	}

	private static InventoryResource joined(FoundResource found, Map<String, FoundResource> byKey) {
		String parentKind = parentKind(found.ancestors.stream().map(byKey::get));
		if (parentKind != null) {
			found.properties.put(ResourceProperty.PARENT_KIND, parentKind);
		}
		if (!found.encryptionSets.isEmpty() && Boolean.TRUE.equals(found.keyUse.isCustomerManaged())) {
			found.keyUse = new KeyUse(true, KeyUse.weakest(keyStores(found, byKey)));
		}
		return found.toResource();
	}

	/** The key stores of a resource's own key and of those in its encryption sets. */
	private static Set<@Nullable KeyStore> keyStores(FoundResource found, Map<String, FoundResource> byKey) {
		Set<@Nullable KeyStore> stores = new HashSet<>();
		if (found.keyUse.keyStore() != null) {
			stores.add(found.keyUse.keyStore());
		}
		for (String each : found.encryptionSets) {
			FoundResource set = byKey.get(each);
			stores.add((set != null) ? set.keyUse.keyStore() : null);
		}
		return stores;
	}

	/**
	 * The kind of the nearest that has one; blank if none of those that are known has.
	 */
	private static @Nullable String parentKind(Stream<@Nullable FoundResource> ancestors) {
		return ancestors.filter(Objects::nonNull)
			.map((ancestor) -> (ancestor != null) ? ancestor.properties.get(ResourceProperty.KIND) : null)
			.filter(Objects::nonNull)
			.reduce((nearest, next) -> (nearest != null && nearest.isBlank()) ? next : nearest)
			.orElse(null);
	}

}
