package org.cmkcatalog.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.cmkcatalog.document.KeyStore;

/**
 * A footnote's marker in a listing.
 *
 * @param keyStore in which cell it stands
 * @param footnote the footnote that it refers to
 */
@Embeddable
record FootnoteMark(KeyStore keyStore, @ManyToOne(fetch = FetchType.LAZY, optional = false) Footnote footnote) {

}
