package org.cmkcatalog.verdict;

/**
 * How many services have which verdict.
 *
 * @param verdict the verdict
 * @param count number of services
 */
record VerdictCount(Verdict verdict, long count) {

}
