package org.cmkcatalog.coverage;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cmkcatalog.verdict.Verdict;

/**
 * What a newer edition changes for a resource: {@code gained} (it says that keys of the
 * key store are supported, which the older one did not), {@code lost} (the reverse),
 * {@code changed} (another verdict that is neither) or {@code same}.
 */
public enum ResourceChange {

	GAINED, LOST, CHANGED, SAME;

	private static final Set<Verdict> ALLOWED = EnumSet.of(Verdict.SUPPORTED, Verdict.SUPPORTED_WITH_CAVEAT,
			Verdict.PREVIEW);

	/** The change between the verdicts of an older and a newer edition. */
	public static ResourceChange between(Verdict older, Verdict newer) {
		if (older == newer) {
			return SAME;
		}
		if (ALLOWED.contains(older) == ALLOWED.contains(newer)) {
			return CHANGED;
		}
		return ALLOWED.contains(newer) ? GAINED : LOST;
	}

	@Override
	@JsonValue
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
