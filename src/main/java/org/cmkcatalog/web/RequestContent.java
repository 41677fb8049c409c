package org.cmkcatalog.web;

import jakarta.servlet.http.HttpServletRequest;

/** Which content a request is answered from. */
@FunctionalInterface
public interface RequestContent {

	/**
	 * The content of a request.
	 * @param request the request
	 * @return a hash that changes when any answer may change, the same for the whole
	 * request
	 */
	String contentHash(HttpServletRequest request);

}
