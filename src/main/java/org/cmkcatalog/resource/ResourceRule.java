package org.cmkcatalog.resource;

import java.util.List;

/**
 * What resources of a type hold, if a condition holds. Of the rules of a type, the first
 * whose condition holds applies.
 *
 * @param type the type as its provider writes it, for example
 * {@code Microsoft.Sql/servers/databases}; or a pattern with one {@code *} for any text
 * at its beginning or end, for example <code>Microsoft.Network/*</code>, which applies if
 * the type has no rules of its own
 * @param condition when it applies
 * @param relation {@code exact} if all its services are about the resource,
 * {@code one_of} if it can be one of them or none, otherwise why it has none
 * @param services ids of the services, the likeliest first; an edition may list some only
 * @param otherwise ids of the services where an edition lists none of the others: of a
 * row that is about more
 * @param isName whether the type is a name of its services: people who type it mean them
 * @param note what else qualifies it, in a sentence; blank if there is nothing
 * @param source where that is from
 */
public record ResourceRule(String type, Condition condition, Relation relation, List<String> services,
		List<String> otherwise, boolean isName, String note, String source) {

	/**
	 * What a note starts with if keys may not be supported for all that the rule covers.
	 */
	private static final String CAVEAT = "Caveat: ";

	/** Whether the support that is listed for its services may not reach the resource. */
	public boolean hasCaveat() {
		return this.note.startsWith(CAVEAT);
	}

	/** Whether the type is a pattern. */
	public boolean isPattern() {
		return this.type.contains("*");
	}

}
