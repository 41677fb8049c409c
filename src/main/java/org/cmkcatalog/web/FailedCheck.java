package org.cmkcatalog.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service on which a check failed.
 *
 * @param input the service as it was asked for
 * @param service id of the service; absent if it is not known
 * @param verdict the verdict that was to fail
 * @param reasons why, a sentence each
 */
public record FailedCheck(String input, @Nullable String service, String verdict, List<String> reasons) {

}
