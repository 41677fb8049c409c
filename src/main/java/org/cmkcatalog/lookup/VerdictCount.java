package org.cmkcatalog.lookup;

import org.cmkcatalog.catalog.Verdict;

/**
 * How many services have which verdict.
 *
 * @param verdict the verdict
 * @param count number of services
 */
record VerdictCount(Verdict verdict, long count) {

}
