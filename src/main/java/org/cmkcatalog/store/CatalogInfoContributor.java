package org.cmkcatalog.store;

import java.util.LinkedHashMap;
import java.util.Map;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Names the catalog that answers, beside the version and commit of the program. */
@Component
class CatalogInfoContributor implements InfoContributor {

	private final CurrentCatalog current;

	CatalogInfoContributor(CurrentCatalog current) {
		this.current = current;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Catalog catalog = this.current.get();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("contentHash", catalog.contentHash());
		details.put("pinned", catalog.pinned().id().toString());
		details.put("latest", catalog.latest().id().toString());
		details.put("editions", catalog.editions().stream().map((edition) -> edition.id().toString()).toList());
		builder.withDetail("catalog", details);
	}

}
