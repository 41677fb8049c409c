package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.cmkcatalog.resource.ResourceTypes;

/**
 * The whole catalog: all editions, and the services through all of them. Immutable: a
 * change of the data makes another catalog. Equal only to itself.
 */
public final class Catalog {

	/** The edition to answer from unless another is configured or requested. */
	public static final String DEFAULT_EDITION = "2024-07-19";

	private final String contentHash;

	private final NavigableMap<LocalDate, Edition> editions = new TreeMap<>();

	private final Edition pinned;

	private final KnownServices services;

	private final ResourceTypes resourceTypes;

	private final Map<Class<?>, Lazy<?>> derived = new ConcurrentHashMap<>();

	/**
	 * Puts a catalog together.
	 * @param contentHash hash of everything it contains
	 * @param editions its editions
	 * @param pinned date of the edition to answer from unless another is requested
	 * @param services the services of all editions
	 * @param resourceTypes the types of real resources
	 * @throws UnknownPinnedEditionException if it has no edition of that date
	 */
	public Catalog(String contentHash, Collection<Edition> editions, LocalDate pinned, KnownServices services,
			ResourceTypes resourceTypes) {
		this.contentHash = contentHash;
		editions.forEach((edition) -> this.editions.put(edition.id(), edition));
		this.pinned = Optional.ofNullable(this.editions.get(pinned))
			.orElseThrow(() -> new UnknownPinnedEditionException(pinned, this.editions.keySet()));
		this.services = services;
		this.resourceTypes = resourceTypes;
	}

	/** A hash of its content: catalogs with the same hash have the same content. */
	public String contentHash() {
		return this.contentHash;
	}

	/** All editions, oldest first. */
	public List<Edition> editions() {
		return List.copyOf(this.editions.values());
	}

	/** The edition of a date, or nothing if there is none. */
	public Optional<Edition> edition(LocalDate date) {
		return Optional.ofNullable(this.editions.get(date));
	}

	/** The edition that was the newest on a day, or nothing before the first. */
	public Optional<Edition> asOf(LocalDate day) {
		return Optional.ofNullable(this.editions.floorEntry(day)).map(Map.Entry::getValue);
	}

	/** The edition to answer from unless another is requested. */
	public Edition pinned() {
		return this.pinned;
	}

	/** The newest edition. */
	public Edition latest() {
		return this.editions.lastEntry().getValue();
	}

	/** The services of all editions. */
	public KnownServices services() {
		return this.services;
	}

	/** The types of real resources, and the services that they belong to. */
	public ResourceTypes resourceTypes() {
		return this.resourceTypes;
	}

	/**
	 * Something that is derived from this catalog once and lives as long as it does, such
	 * as an index.
	 * @param type its type, one value for each
	 * @param derivation makes it of this catalog
	 * @param <T> its type
	 * @return the value, always the same
	 */
	public <T> T derived(Class<T> type, Function<Catalog, T> derivation) {
		return type
			.cast(this.derived.computeIfAbsent(type, (unused) -> new Lazy<>(() -> derivation.apply(this))).get());
	}

}
