package org.cmkcatalog.store;

import org.cmkcatalog.catalog.Catalog;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Which catalog answers, and whether it may be out of date. Never asks the database, so
 * the answer comes at once. A stale catalog is no failure: its answers are right.
 */
@Component
class CatalogHealthIndicator implements HealthIndicator {

	private static final Status STALE = new Status("STALE");

	private final StoredCatalog stored;

	CatalogHealthIndicator(StoredCatalog stored) {
		this.stored = stored;
	}

	@Override
	public Health health() {
		Catalog catalog = this.stored.get();
		StoredCatalog.Look look = this.stored.look();
		Health.Builder health = (this.stored.isStale() ? Health.status(STALE) : Health.up())
			.withDetail("contentHash", catalog.contentHash())
			.withDetail("pinned", catalog.pinned().id().toString())
			.withDetail("latest", catalog.latest().id().toString())
			.withDetail("read", this.stored.readAt().toString())
			.withDetail("tablesLastSeen", look.lastSuccess().toString());
		if (look.failure() != null) {
			// the reason may name hosts, so only the log has it
			health.withDetail("stale", "The tables cannot be read since then; the log says why.");
		}
		return health.build();
	}

}
