package org.cmkcatalog.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request was for, as the pattern of its path: {@code /services/{id}}. There are
 * as many as the service has handlers, whatever clients send.
 */
public final class Route {

	/** Of requests that no handler was found for. */
	public static final String UNKNOWN = "UNKNOWN";

	private static final String ATTRIBUTE = Route.class.getName();

	private Route() {
	}

	/** The route of a request, once its handler or its kept answer is found. */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String route) {
			return route;
		}
		return (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
				? pattern : UNKNOWN;
	}

	/** Sets the route of a request that no handler answers. */
	public static void set(HttpServletRequest request, String route) {
		request.setAttribute(ATTRIBUTE, route);
	}

}
