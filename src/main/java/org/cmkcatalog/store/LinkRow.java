package org.cmkcatalog.store;

import jakarta.persistence.Embeddable;
import org.cmkcatalog.document.DocumentLink;

/** The columns that all links have. */
@Embeddable
record LinkRow(String title, String url, String urlAsWritten) {

	DocumentLink value(String separator) {
		return new DocumentLink(this.title, this.urlAsWritten, this.url, separator);
	}

}
