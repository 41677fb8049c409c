package org.cmkcatalog.answer;

import org.cmkcatalog.resource.Condition;
import org.cmkcatalog.resource.ResourceRule;
import org.jspecify.annotations.Nullable;

/**
 * A type of resources that belong to a service, or may belong to it.
 *
 * @param type the type as its provider writes it, for example
 * Microsoft.Sql/servers/databases; or a pattern with a * at its beginning or end
 * @param condition which resources of the type these are, for example kind contains
 * functionapp, except those of an earlier condition of the type; absent for all others
 */
public record ResourceTypeReference(String type, @Nullable String condition) {

	/** Refers to the type of a rule. */
	public static ResourceTypeReference of(ResourceRule rule) {
		return new ResourceTypeReference(rule.type(),
				rule.condition().equals(Condition.ALWAYS) ? null : rule.condition().toString());
	}

	/** The type, with its condition in brackets. */
	public String inWords() {
		return (this.condition != null) ? "%s (%s)".formatted(this.type, this.condition) : this.type;
	}

}
