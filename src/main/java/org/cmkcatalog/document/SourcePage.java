package org.cmkcatalog.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The page that a document is published as: where its links lead.
 *
 * @param address absolute address of the page
 */
record SourcePage(URI address) {

	/** The folder {@code articles} of MicrosoftDocs/azure-docs is published here. */
	private static final String ARTICLES = "https://learn.microsoft.com/azure/";

	/** The page of documents that do not say where they were taken from. */
	private static final String DEFAULT_ARTICLE = "security/fundamentals/encryption-models";

	private static final Pattern ARTICLE = Pattern.compile("\\barticles/(?<article>[\\w./-]+)\\.md\\b");

	private static final Pattern FOLDER_INDEX = Pattern.compile("(^|/)index\\.(yml|md)$");

	private static final Pattern FILE_ENDING = Pattern.compile("\\.(yml|md)$");

	/**
	 * The page of a document.
	 * @param source where the document was taken from, for example
	 * {@code MicrosoftDocs/azure-docs articles/security/fundamentals/x.md @a5990e5}
	 * @return its page
	 */
	static SourcePage of(@Nullable String source) {
		Matcher article = ARTICLE.matcher((source != null) ? source : "");
		return new SourcePage(URI.create(ARTICLES + (article.find() ? article.group("article") : DEFAULT_ARTICLE)));
	}

	String url() {
		return this.address.toString();
	}

	/**
	 * Resolves a link of the document: links to source files ({@code x.md},
	 * {@code x/index.yml}) lead to the pages that are made of them.
	 * @param destination the link's destination, without Markdown escapes
	 * @return the absolute URL, or nothing if the destination is no link to a web page
	 */
	Optional<String> resolve(String destination) {
		try {
			URI uri = new URI(destination);
			if (destination.isEmpty() || uri.isOpaque()) {
				return Optional.empty();
			}
			URI resolved = this.address.resolve(uri.isAbsolute() ? uri : published(uri)).normalize();
			boolean web = "https".equals(resolved.getScheme()) || "http".equals(resolved.getScheme());
			return (web && resolved.getHost() != null) ? Optional.of(resolved.toString()) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static URI published(URI source) throws URISyntaxException {
		String path = FOLDER_INDEX.matcher(source.getRawPath()).replaceFirst("$1");
		path = FILE_ENDING.matcher(path).replaceFirst("");
		StringBuilder spelling = new StringBuilder();
		if (source.getRawAuthority() != null) {
			spelling.append("//").append(source.getRawAuthority());
		}
		spelling.append(path);
		if (source.getRawQuery() != null) {
			spelling.append('?').append(source.getRawQuery());
		}
		if (source.getRawFragment() != null) {
			spelling.append('#').append(source.getRawFragment());
		}
		return new URI(spelling.toString());
	}

}
