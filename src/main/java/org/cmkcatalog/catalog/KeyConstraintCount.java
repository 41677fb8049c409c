package org.cmkcatalog.catalog;

import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;

/**
 * How often cells of one key store state a key.
 *
 * @param keyStore in which key store's cells
 * @param keyType type of the key
 * @param bits size of the key in bits
 * @param listings number of listings
 * @param services number of services
 */
public record KeyConstraintCount(KeyStore keyStore, KeyType keyType, int bits, long listings, long services) {

}
