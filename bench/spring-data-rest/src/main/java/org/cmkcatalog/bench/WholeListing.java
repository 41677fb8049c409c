package org.cmkcatalog.bench;

import java.util.List;

import org.springframework.data.rest.core.config.Projection;

/** A listing with everything that belongs to it, so that one request answers all. */
@Projection(types = Listing.class)
interface WholeListing {

	int getDocumentRow();

	int getSourceLine();

	OfCategory getCategory();

	OfService getService();

	String getName();

	String getUrl();

	String getUrlAsWritten();

	Listing.KeyStoreSupport getKeyVault();

	Listing.KeyStoreSupport getManagedHsm();

	List<Listing.DocumentationLink> getDocumentation();

	List<OfMark> getFootnotes();

	interface OfCategory {

		String getSlug();

		String getName();

	}

	interface OfService {

		String getId();

	}

	interface OfMark {

		String getKeyStore();

		OfFootnote getFootnote();

	}

	interface OfFootnote {

		String getMarker();

		String getText();

	}

}
