package org.cmkcatalog.author;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What a fetch keeps for the next one, so that an unchanged page is not sent again: the
 * validators of the page. They hold as long as the newest edition is the one that the
 * page was compared with.
 *
 * @param address where the page was fetched
 * @param edition SHA-256 of the newest edition after the fetch
 * @param validators the headers of the page that make a request conditional
 */
record FetchRecord(URI address, String edition, Map<String, String> validators) {

	/** Its file, beside the folder of the editions. It is no part of the seed data. */
	static final String FILE = "fetched.properties";

	private static final Map<String, String> CONDITIONS = Map.of("ETag", "If-None-Match", "Last-Modified",
			"If-Modified-Since");

	/** What there is to keep of a page. */
	static FetchRecord of(URI address, String edition, FetchedPage page) {
		Map<String, String> validators = new LinkedHashMap<>();
		if (page.etag() != null) {
			validators.put("ETag", page.etag());
		}
		if (page.lastModified() != null) {
			validators.put("Last-Modified", page.lastModified());
		}
		return new FetchRecord(address, edition, validators);
	}

	/** What the last fetch kept, or nothing if it was about something else. */
	static FetchRecord read(Path folder, URI address, String edition) throws IOException {
		Properties kept = new Properties();
		Path file = folder.resolve(FILE);
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				kept.load(reader);
			}
			catch (IllegalArgumentException ex) {
				kept.clear();
			}
		}
		Map<String, String> validators = new LinkedHashMap<>();
		if (address.toString().equals(kept.getProperty("address")) && edition.equals(kept.getProperty("edition"))) {
			CONDITIONS.keySet()
				.stream()
				.filter(kept::containsKey)
				.forEach((name) -> validators.put(name, kept.getProperty(name)));
		}
		return new FetchRecord(address, edition, validators);
	}

	/** The headers that make a request conditional. */
	Map<String, String> conditions() {
		Map<String, String> conditions = new LinkedHashMap<>();
		this.validators.forEach((name, value) -> conditions.put(CONDITIONS.getOrDefault(name, name), value));
		return conditions;
	}

	void write(Path folder) throws IOException {
		Properties kept = new Properties();
		kept.putAll(this.validators);
		kept.setProperty("address", this.address.toString());
		kept.setProperty("edition", this.edition);
		try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
			kept.store(writer, "Written by fetch. Safe to delete: the next fetch then gets the whole page.");
		}
	}

}
