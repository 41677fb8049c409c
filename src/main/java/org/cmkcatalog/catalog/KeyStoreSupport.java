package org.cmkcatalog.catalog;

import java.util.List;

import jakarta.persistence.Embeddable;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says of one key store.
 *
 * @param support what the cell says
 * @param keyType type of the key that the cell states, if it states one
 * @param bits size of that key in bits
 * @param asWritten the cell's Markdown
 */
@Embeddable
record KeyStoreSupport(Support support, @Nullable KeyType keyType, @Nullable Integer bits, String asWritten) {

	List<KeyConstraint> keyConstraints() {
		return (this.keyType != null && this.bits != null) ? List.of(new KeyConstraint(this.keyType, this.bits))
				: List.of();
	}

}
