package org.cmkcatalog.page;

import java.time.LocalDate;
import java.util.Optional;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.Standing;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.Support;

/**
 * What later editions say of a service, so that nobody takes an older edition for the
 * last word.
 *
 * @param catalog all editions
 * @param service the service in an edition
 */
record Outlook(Catalog catalog, ListedService service) {

	/** What became of its name or of the service itself; empty if nothing did. */
	String fate() {
		if (isNewest()) {
			return "";
		}
		Optional<ListedService> later = latest();
		if (later.isPresent()) {
			String name = later.get().name();
			return name.equals(this.service.name()) ? "" : "now " + name;
		}
		return this.catalog.services()
			.successions()
			.stream()
			.filter((succession) -> succession.from().value().equals(this.service.id())
					&& succession.edition().isAfter(this.service.edition().id()))
			.findFirst()
			.map(Outlook::inWords)
			.orElseGet(() -> "not in " + this.catalog.latest().id());
	}

	private static String inWords(Succession succession) {
		return switch (succession.kind()) {
			case MERGED -> "merged in " + succession.edition();
			case SPLIT -> "split in " + succession.edition();
		};
	}

	/**
	 * The edition from which on later ones say supported; nothing if this one does, or
	 * the newest does not.
	 */
	Optional<LocalDate> supportedFrom(KeyStore keyStore) {
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

}
