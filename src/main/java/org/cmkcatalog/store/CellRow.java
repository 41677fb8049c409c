package org.cmkcatalog.store;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportCell;
import org.jspecify.annotations.Nullable;

/** The columns of a support cell. */
@Embeddable
record CellRow(@Enumerated(EnumType.STRING) Support support, @Nullable @Enumerated(EnumType.STRING) KeyType keyType,
		@Nullable Integer bits, String asWritten) {

	SupportCell value(List<String> markers) {
		KeyConstraint key = (this.keyType != null && this.bits != null) ? new KeyConstraint(this.keyType, this.bits)
				: null;
		return new SupportCell(this.asWritten, this.support, key, markers);
	}

}
