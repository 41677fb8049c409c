package org.cmkcatalog.coverage;

import java.util.List;

import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.verdict.Verdict;

/**
 * What the edition that is compared with says of a resource.
 *
 * @param relation how the resource maps to services of that edition
 * @param services these services, by their names there
 * @param verdict the verdict of that edition
 * @param change what the newer of the two editions changes
 */
public record ComparedRepresentation(Relation relation, List<ServiceReference> services, Verdict verdict,
		ResourceChange change) {

}
