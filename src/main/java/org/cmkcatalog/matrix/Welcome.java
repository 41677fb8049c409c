package org.cmkcatalog.matrix;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;

/**
 * What the service answers, with the commands that request it.
 *
 * @param edition the edition of the answer
 * @param server address of this server
 */
record Welcome(ChosenEdition edition, String server) implements Tabular {

	private static final Columns<Welcome> COLUMNS = new Columns<Welcome>()
		.add("CMK Catalog", (welcome) -> "customer-managed keys in Azure Key Vault and Managed HSM")
		.add("read with", (welcome) -> "curl -f, or in a browser")
		.add("one service", (welcome) -> welcome.quoted("/services/cosmos"))
		.add("by name", (welcome) -> welcome.quoted("/?q=sql"))
		.add("all", (welcome) -> welcome.quoted("/api/v1/services?format=txt"))
		.add("filtered",
				(welcome) -> welcome.quoted("/api/v1/services?category=databases&managedHsm=supported&format=txt"))
		.add("verdict", (welcome) -> welcome.quoted("/api/v1/check?service=aks&keyStore=managed_hsm&failOn=not_listed"))
		.add("changes", (welcome) -> welcome.quoted("/api/v1/changes?format=txt"))
		.add("API", (welcome) -> welcome.server() + "/swagger-ui.html");

	/** In quotes, as a shell gives some characters a meaning. */
	private String quoted(String path) {
		return "'%s%s'".formatted(this.server, path);
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(this.edition.inWords()));
	}

}
