package org.cmkcatalog.seed;

import java.time.LocalDate;
import java.util.Map;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.Slug;

/**
 * An edition as it is loaded into the catalog.
 *
 * @param file name of its file, for errors
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits
 * @param document the content of the file
 * @param serviceIds the id of each service, by the slug of its name in this edition
 */
public record SeedEdition(String file, String sha256, CatalogDocument document, Map<Slug, Slug> serviceIds) {

	/**
	 * The date of the edition.
	 * @return the date of its document
	 */
	public LocalDate date() {
		return this.document.date();
	}

	/**
	 * The service of a row.
	 * @param row a row of the document
	 * @return the service's id
	 */
	public Slug serviceId(DocumentRow row) {
		return this.serviceIds.getOrDefault(row.id(), row.id());
	}

	/** The edition with what the whole catalog knows of it. */
	SeedEdition inCatalog(Map<Slug, Slug> ids, LinkTargets targets) {
		return new SeedEdition(this.file, this.sha256,
				this.document.inCatalog((row) -> ids.getOrDefault(row.id(), row.id()), targets.findings(this.document)),
				ids);
	}

}
