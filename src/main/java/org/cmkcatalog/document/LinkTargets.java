package org.cmkcatalog.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages that the links of all editions lead to. Editions write some links with and
 * others without {@code /azure} at the start of the path; both mean one page.
 */
public final class LinkTargets {

	private static final Pattern PAGE = Pattern.compile("https://learn\\.microsoft\\.com(?<path>/[^?#]*)(?<rest>.*)");

	private static final String PREFIX = "/azure";

	/** Paths with the prefix, and a link of each as written. */
	private final Map<String, String> withPrefix = new TreeMap<>();

	private LinkTargets() {
	}

	/**
	 * Collects the targets of editions.
	 * @param documents the editions' documents
	 * @return the targets
	 */
	public static LinkTargets of(Collection<CatalogDocument> documents) {
		LinkTargets targets = new LinkTargets();
		for (CatalogDocument document : documents) {
			for (DocumentRow row : document.rows()) {
				links(row).forEach((link) -> path(link).filter((path) -> path.startsWith(PREFIX + "/"))
					.ifPresent((path) -> targets.withPrefix.putIfAbsent(path,
							"'%s' in the edition %s".formatted(link.urlAsWritten(), document.date()))));
			}
		}
		return targets;
	}

	private static Stream<DocumentLink> links(DocumentRow row) {
		return Stream.concat(Stream.ofNullable(row.product()), row.documentation().stream());
	}

	private static Optional<String> path(DocumentLink link) {
		Matcher page = PAGE.matcher(link.target());
		return page.matches() ? Optional.of(page.group("path")) : Optional.empty();
	}

	/**
	 * The target of a link.
	 * @param link the link
	 * @return the URL in a form that is only for comparison, the same for all links to a
	 * page
	 */
	public String of(DocumentLink link) {
		Matcher page = PAGE.matcher(link.target());
		return (page.matches() && this.withPrefix.containsKey(PREFIX + page.group("path")))
				? "https://learn.microsoft.com" + PREFIX + page.group("path") + page.group("rest") : link.target();
	}

	/**
	 * The links of a document that leave out the prefix.
	 * @param document the document
	 * @return a finding for each row and link
	 */
	public List<Finding> findings(CatalogDocument document) {
		return document.rows().stream().flatMap((row) -> links(row).flatMap((link) -> finding(row, link))).toList();
	}

	private Stream<Finding> finding(DocumentRow row, DocumentLink link) {
		return path(link).map((path) -> this.withPrefix.get(PREFIX + path))
			.stream()
			.map((other) -> new Finding(FindingKind.LINK_SPELLING, row.line(),
					"the link '%s' of '%s' leaves out '%s', unlike %s; both count as one page"
						.formatted(link.urlAsWritten(), row.name(), PREFIX, other)));
	}

}
