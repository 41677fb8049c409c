package org.cmkcatalog.catalog;

import java.time.LocalDate;
import java.util.Collection;

/** The edition that the configuration pins is not in the catalog. */
public class UnknownPinnedEditionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownPinnedEditionException(LocalDate pinned, Collection<LocalDate> known) {
		super("cmk.catalog.edition is %s, and the catalog has the editions %s.".formatted(pinned, known));
	}

}
