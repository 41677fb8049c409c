package org.cmkcatalog.answer;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.Support;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of a key store: {@code supported} (Yes), {@code not_listed} (a blank
 * cell: the page does not say, which is never a "no"), {@code not_supported} (a dash: the
 * page says no), {@code preview}, {@code not_applicable} (N/A), or {@code conflicting}
 * (rows of one service differ; see {@code conflicts}; never of a single listing).
 */
public enum StatedSupport {

	SUPPORTED("yes", null), NOT_LISTED("-", "'-' means not listed: the page does not say, which is not a no."),
	NOT_SUPPORTED("no", null), PREVIEW("preview", null), NOT_APPLICABLE("n/a", null),
	CONFLICTING("differs", "'differs' means that rows of one service say different things.");

	private final String mark;

	private final @Nullable String legend;

	StatedSupport(String mark, @Nullable String legend) {
		this.mark = mark;
		this.legend = legend;
	}

	/** A short word for tables, which needs no colour. */
	String mark() {
		return this.mark;
	}

	/** What the mark means, if the word does not say it. */
	Optional<String> legend() {
		return Optional.ofNullable(this.legend);
	}

	/** What all rows of a service say of a key store. */
	public static StatedSupport of(ListedService service, KeyStore keyStore) {
		return service.support(keyStore).map(StatedSupport::of).orElse(CONFLICTING);
	}

	static StatedSupport of(Support support) {
		return valueOf(support.name());
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
