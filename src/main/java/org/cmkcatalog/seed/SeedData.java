package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.InvalidDocumentException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/**
 * The seed files, read and checked as a whole.
 *
 * @param editions all editions, oldest first
 * @param checksum changes when a file changes
 */
record SeedData(List<SeedEdition> editions, int checksum) {

	/** To be raised when the same files are to fill the tables in another way. */
	private static final byte FORMAT = 1;

	private static final String EXTENSION = ".md";

	/**
	 * Reads all seed files.
	 * @param location the folder that holds {@code editions/}
	 * @param resources finds the files
	 * @return the files' content
	 * @throws InvalidSeedException with every error of every file
	 */
	static SeedData read(String location, ResourcePatternResolver resources) {
		List<SeedEdition> editions = new ArrayList<>();
		List<String> errors = new ArrayList<>();
		CRC32 checksum = new CRC32();
		checksum.update(FORMAT);
		for (Resource file : files(location, resources)) {
			String name = Objects.requireNonNull(file.getFilename());
			byte[] bytes;
			try {
				bytes = file.getContentAsByteArray();
			}
			catch (IOException ex) {
				errors.add("editions/%s: the file can not be read (%s)".formatted(name, ex.getMessage()));
				continue;
			}
			checksum.update(name.getBytes(StandardCharsets.UTF_8));
			checksum.update(bytes);
			try {
				CatalogDocument document = CatalogDocumentParser.parse(bytes);
				checkName(name, document, errors);
				editions.add(new SeedEdition(sha256(bytes), document));
			}
			catch (InvalidDocumentException ex) {
				ex.errors().forEach((error) -> errors.add("editions/%s:%s".formatted(name, error)));
			}
		}
		if (editions.isEmpty() && errors.isEmpty()) {
			errors.add("editions/: there is no edition; there should be at least one file YYYY-MM-DD.md");
		}
		if (!errors.isEmpty()) {
			throw new InvalidSeedException(location, errors);
		}
		return new SeedData(List.copyOf(editions), (int) checksum.getValue());
	}

	private static List<Resource> files(String location, ResourcePatternResolver resources) {
		boolean isResourceLocation = ResourceUtils.isUrl(location);
		String folder = (isResourceLocation ? location : "file:" + location).replaceFirst("/*$", "/editions/");
		try {
			return Arrays.stream(resources.getResources(folder + "*" + EXTENSION))
				.sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())))
				.toList();
		}
		catch (IOException ex) {
			throw new InvalidSeedException(location,
					List.of("editions/: the folder can not be read (%s)".formatted(ex.getMessage())));
		}
	}

	private static void checkName(String name, CatalogDocument document, List<String> errors) {
		LocalDate date = document.date();
		try {
			if (LocalDate.parse(name.substring(0, name.length() - EXTENSION.length())).equals(date)) {
				return;
			}
		}
		catch (DateTimeException ex) {
			// a name that is no date differs from the document's date like any other
		}
		errors.add("editions/%s:%d: ms.date is %s; the file should be named %s%s, or the date be the name's"
			.formatted(name, document.dateLine(), date, date, EXTENSION));
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
