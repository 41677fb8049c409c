package org.cmkcatalog.audit;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;

/**
 * What checks names and inventories at a terminal.
 *
 * @param edition the edition of the answer
 * @param server address of this server
 */
record CheckCommands(ChosenEdition edition, String server) implements Tabular {

	private static final Columns<CheckCommands> COLUMNS = new Columns<CheckCommands>()
		.add("check", (commands) -> "names or an inventory of real resources; nothing is stored or logged")
		.add("one name", (commands) -> "curl " + commands.quoted("check?service=aks&"))
		.add("names, one a line",
				(commands) -> "curl -H Content-Type:text/plain --data-binary @names.txt " + commands.quoted("check?"))
		.add("an inventory", (commands) -> "az resource list | curl --data-binary @- " + commands.quoted("coverage?"))
		.add("offline", (commands) -> "az resource list | java -jar cmk-catalog.jar coverage - --key-store managed_hsm"
				+ commands.edition.query().replaceFirst("^\\?edition=", " --edition "));

	private String names() {
		return "curl -H Content-Type:text/plain --data-binary @names.txt " + quoted("check?");
	}

	private String inventory() {
		return "az resource list | curl --data-binary @- " + quoted("coverage?");
	}

	/** Those that need a server, a line each. */
	String ofPage() {
		return names() + "\n" + inventory();
	}

	/** In quotes, as a shell gives some characters a meaning. */
	private String quoted(String path) {
		return "'%s/api/v1/%skeyStore=managed_hsm%s&format=txt'".formatted(this.server, path,
				this.edition.query().replace('?', '&'));
	}

	@Override
	public Table table() {
		return COLUMNS.sheet(this, List.of(this.edition.inWords()));
	}

}
