package org.cmkcatalog.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The published page of a document. Relative links are resolved against it. */
record SourcePage(URI address) {

	/** The folder {@code articles} of MicrosoftDocs/azure-docs is published here. */
	private static final String ARTICLES = "https://learn.microsoft.com/azure/";

	/** The page of documents that do not state their origin. */
	private static final String DEFAULT_ARTICLE = "security/fundamentals/encryption-models";

	/** Both hosts serve the same pages; the former one redirects to today's. */
	private static final Set<String> HOSTS = Set.of("learn.microsoft.com", "docs.microsoft.com");

	/** The first part of a path may name a language, such as {@code /en-us}. */
	private static final Pattern LANGUAGE = Pattern.compile("^/[a-z]{2}(-[a-z]{4})?-[a-z]{2}(?=/|$)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ABOVE_ROOT = Pattern.compile("^(/\\.\\.)+(?=/|$)");

	private static final Pattern ARTICLE = Pattern.compile("\\barticles/(?<article>[\\w./-]+)\\.md\\b");

	/** A source file in a repository with the articles, at any branch or commit. */
	private static final Pattern SOURCE_FILE = Pattern
		.compile("(?i)//(?:(?:www\\.)?github\\.com/MicrosoftDocs/azure-docs(?:-pr)?/(?:blob|tree|raw|edit)/.+?"
				+ "|raw\\.githubusercontent\\.com/MicrosoftDocs/azure-docs(?:-pr)?/.+?)/articles/(?<article>.*)");

	private static final Pattern FOLDER_INDEX = Pattern.compile("(^|/)index(\\.(yml|md|html))?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FILE_ENDING = Pattern.compile("\\.(yml|md)$", Pattern.CASE_INSENSITIVE);

	/** Encoded letters, digits and other characters that need no encoding. */
	private static final Pattern NEEDLESSLY_ENCODED = Pattern
		.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

	/** The page of {@code MicrosoftDocs/azure-docs articles/x/y.md @a5990e5}. */
	static SourcePage of(@Nullable String source) {
		Matcher article = ARTICLE.matcher((source != null) ? source : "");
		return new SourcePage(URI.create(ARTICLES + (article.find() ? article.group("article") : DEFAULT_ARTICLE)));
	}

	/**
	 * Resolves a link to one URL for each page, however the link is spelled. Source files
	 * ({@code x.md}, {@code x/index.yml}) become their published pages, Microsoft's
	 * former host becomes today's, and a language in the path is removed. Empty if the
	 * link does not lead to a web page.
	 */
	Optional<String> resolve(String destination) {
		try {
			if (destination.startsWith("~/")) {
				String articles = "~/articles/";
				return destination.startsWith(articles) ? resolve(ARTICLES + destination.substring(articles.length()))
						: Optional.empty();
			}
			// java.net.URI would resolve a lone query against the folder
			URI uri = destination.startsWith("?") ? new URI(this.address + destination)
					: this.address.resolve(new URI(destination));
			boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			return (isWeb && uri.getHost() != null && !destination.isEmpty()) ? Optional.of(canonical(uri.normalize()))
					: Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static String canonical(URI uri) {
		String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
		String host = uri.getHost().toLowerCase(Locale.ROOT);
		boolean hasPort = uri.getPort() >= 0 && uri.getPort() != ("https".equals(scheme) ? 443 : 80);
		String path = NEEDLESSLY_ENCODED.matcher(ABOVE_ROOT.matcher(uri.getRawPath()).replaceFirst(""))
			.replaceAll((encoded) -> Character.toString(Integer.parseInt(encoded.group(1), 16)));
		String query = uri.getRawQuery();
		String port = hasPort ? ":" + uri.getPort() : "";
		Matcher source = SOURCE_FILE.matcher("//" + host + path);
		if (source.matches()) {
			host = "learn.microsoft.com";
			path = "/azure/" + source.group("article");
			port = "";
			query = "";
		}
		if (HOSTS.contains(host)) {
			scheme = "https";
			host = "learn.microsoft.com";
			path = LANGUAGE.matcher(path).replaceFirst("");
			path = FOLDER_INDEX.matcher(path).replaceFirst("$1");
			path = FILE_ENDING.matcher(path).replaceFirst("");
		}
		return scheme + "://" + host + port + path + part("?", query) + part("#", uri.getRawFragment());
	}

	private static String part(String start, @Nullable String text) {
		return (text == null || text.isEmpty()) ? "" : start + text;
	}

}
