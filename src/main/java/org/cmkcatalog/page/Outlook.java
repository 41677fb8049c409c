package org.cmkcatalog.page;

import java.time.LocalDate;
import java.util.Optional;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Standing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * What later editions say of a service, so that nobody takes an older edition for the
 * last word.
 *
 * @param catalog all editions
 * @param service the service in an edition
 */
public record Outlook(Catalog catalog, ListedService service) {

	/** What became of its name or of the service itself; empty if nothing did. */
	public Optional<Fate> fate() {
		if (isNewest()) {
			return Optional.empty();
		}
		Optional<ListedService> later = latest();
		if (later.isPresent()) {
			String name = later.get().name();
			return name.equals(this.service.name()) ? Optional.empty() : Optional.of(new Fate("now " + name, null));
		}
		return Optional.of(this.catalog.services()
			.successions()
			.stream()
			.filter((succession) -> succession.from().value().equals(this.service.id())
					&& succession.edition().isAfter(this.service.edition().id()))
			.findFirst()
			.map((succession) -> new Fate("%s in".formatted(succession.kind()), succession.edition()))
			.orElseGet(() -> new Fate("not in", this.catalog.latest().id())));
	}

	/**
	 * The edition from which on later ones say supported; nothing if this one does, or
	 * the newest does not.
	 */
	public Optional<LocalDate> supportedFrom(KeyStore keyStore) {
		if (isNewest() || this.service.support(keyStore).filter(Support.SUPPORTED::equals).isPresent()) {
			return Optional.empty();
		}
		return latest().map((later) -> later.standing(keyStore))
			.map(Standing::since)
			.filter((since) -> since.isAfter(this.service.edition().id()));
	}

	private Optional<ListedService> latest() {
		return this.catalog.latest().service(this.service.id());
	}

	private boolean isNewest() {
		return this.service.edition() == this.catalog.latest();
	}

	/**
	 * What became of a service in a later edition.
	 *
	 * @param words what became of it: now another name, merged, split, or not listed
	 * @param edition the edition in which it did; null if the words need none
	 */
	public record Fate(String words, @Nullable LocalDate edition) {

	}

}
