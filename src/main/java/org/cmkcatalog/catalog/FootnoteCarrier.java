package org.cmkcatalog.catalog;

import org.cmkcatalog.document.KeyStore;

/**
 * A service whose cell carries a footnote.
 *
 * @param footnoteId key of the footnote
 * @param keyStore in which cell
 * @param serviceId id of the service
 * @param name name of the service
 */
record FootnoteCarrier(Integer footnoteId, KeyStore keyStore, String serviceId, String name) {

}
