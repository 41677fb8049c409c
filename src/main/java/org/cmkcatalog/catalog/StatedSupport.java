package org.cmkcatalog.catalog;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cmkcatalog.document.Support;

/**
 * What the page says of a key store: {@code supported} (Yes), {@code not_listed} (a blank
 * cell: the page does not say, which is never a "no"), {@code not_applicable} (N/A), or
 * {@code conflicting} (rows of one service differ; see {@code conflicts}; never of a
 * single listing).
 */
enum StatedSupport {

	/** Yes. */
	SUPPORTED,

	/** A blank cell. */
	NOT_LISTED,

	/** N/A. */
	NOT_APPLICABLE,

	/** The service's rows differ. */
	CONFLICTING;

	static StatedSupport of(Support support) {
		return valueOf(support.name());
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
