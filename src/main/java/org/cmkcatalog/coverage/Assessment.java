package org.cmkcatalog.coverage;

import java.util.List;

import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.verdict.Verdict;

/**
 * What an edition says of all resources that a rule applies to.
 *
 * @param isKnownType whether the catalog knows the type
 * @param relation how they map to services
 * @param services the services, the likeliest first
 * @param verdict the verdict
 * @param reasons its reasons, what the type says first; at least one
 * @param documentation the documentation links of the services, each once
 */
record Assessment(boolean isKnownType, Relation relation, List<ServiceReference> services, Verdict verdict,
		List<ResourceReasonRepresentation> reasons, List<LinkRepresentation> documentation) {

}
