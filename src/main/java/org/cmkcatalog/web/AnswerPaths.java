package org.cmkcatalog.web;

import java.util.List;

/** The paths that answer from the catalog. */
public final class AnswerPaths {

	/** The pages, which are plain text at a terminal. */
	private static final List<String> PAGES = List.of("/", "/changes", "/check", "/about");

	/** Below these, a page each. */
	private static final List<String> PAGES_BELOW = List.of("/services/", "/problems/");

	private static final List<String> FILES = List.of("/changes.atom", "/robots.txt", "/sitemap.xml");

	private AnswerPaths() {
	}

	/**
	 * Whether a path is that of the API, a page or a file that is made from the catalog.
	 */
	public static boolean isAnswer(String path) {
		return path.startsWith("/api/") || isPage(path) || FILES.contains(path);
	}

	/** Whether a path is that of a page. */
	public static boolean isPage(String path) {
		return PAGES.contains(path) || PAGES_BELOW.stream().anyMatch(path::startsWith);
	}

	/** Patterns of the paths, for interceptors. */
	static List<String> patterns() {
		return List.of("/api/**", "/", "/changes", "/check", "/about", "/services/*", "/problems/*", "/changes.atom",
				"/robots.txt", "/sitemap.xml");
	}

}
