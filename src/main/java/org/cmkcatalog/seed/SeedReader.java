package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.InvalidDocumentException;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;

/** Reads all seed files, or none: every error of every file is told at once. */
public final class SeedReader {

	/** Name of the file that says what renames, splits and merges there were. */
	public static final String RENAMES = Rename.FILE;

	private static final String FOLDER = "editions/";

	private final String location;

	private final ResourcePatternResolver resources;

	private final List<String> errors = new ArrayList<>();

	private final List<SeedEdition> editions = new ArrayList<>();

	private SeedReader(String location, ResourcePatternResolver resources) {
		this.location = location;
		this.resources = resources;
	}

	/**
	 * Reads the seed files.
	 * @param location the folder that holds {@code editions/} and the CSV files: a path,
	 * or a Spring resource location
	 * @param resources finds the files
	 * @return the files' content
	 * @throws InvalidSeedException with every error of every file
	 */
	public static SeedData read(String location, ResourcePatternResolver resources) {
		SeedReader reader = new SeedReader(location, resources);
		reader.files(FOLDER + "*.md").forEach(reader::readEdition);
		return reader.data();
	}

	/**
	 * Reads the seed files as they would be with one more edition.
	 * @param location the folder that holds {@code editions/} and {@code renames.csv}
	 * @param resources finds the files
	 * @param candidate the file of the edition; an edition of its date gives way to it
	 * @return the files' content
	 * @throws InvalidSeedException with every error of every file
	 */
	public static SeedData readWith(String location, ResourcePatternResolver resources, Path candidate) {
		SeedReader reader = new SeedReader(location, resources);
		String name = candidate.toString();
		Optional<CatalogDocument> read = reader.readEdition(new FileSystemResource(candidate), name);
		for (Resource file : reader.files(FOLDER + "*.md")) {
			if (isSame(file, candidate)) {
				read.ifPresent((document) -> reader.checkName(file, name, document));
			}
			else {
				reader.readEdition(file);
			}
		}
		read.ifPresent((document) -> reader.editions
			.removeIf((edition) -> edition.date().equals(document.date()) && !edition.file().equals(name)));
		return reader.data();
	}

	private static boolean isSame(Resource file, Path candidate) {
		try {
			return file.isFile() && file.getFile().toPath().toRealPath().equals(candidate.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private SeedData data() {
		if (this.editions.isEmpty() && this.errors.isEmpty()) {
			this.errors.add(FOLDER + ": there is no edition; there should be at least one file YYYY-MM-DD.md");
		}
		this.editions.sort(Comparator.comparing(SeedEdition::date));
		List<Rename> renames = readCsv(Rename.FILE, Rename::read);
		List<Alias> aliases = readCsv(Alias.FILE, Alias::read);
		failOnErrors();
		ServiceIds ids = new ServiceIds(renames, this.errors);
		this.editions.replaceAll(ids::identify);
		List<String> notes = new ArrayList<>(ids.notes(renames));
		List<Alias> usable = Alias.usable(aliases, this.editions, notes);
		failOnErrors();
		return new SeedData(List.copyOf(this.editions), ids.successions(), usable, notes);
	}

	private void failOnErrors() {
		if (!this.errors.isEmpty()) {
			throw new InvalidSeedException(this.location, this.errors);
		}
	}

	private <T> List<T> readCsv(String name, BiFunction<byte[], List<String>, List<T>> reader) {
		return files(name).stream()
			.filter(Resource::exists)
			.flatMap((file) -> content(file, name).stream())
			.flatMap((bytes) -> reader.apply(bytes, this.errors).stream())
			.toList();
	}

	private void readEdition(Resource file) {
		String name = FOLDER + file.getFilename();
		readEdition(file, name).ifPresent((document) -> checkName(file, name, document));
	}

	private Optional<CatalogDocument> readEdition(Resource file, String name) {
		return content(file, name).flatMap((bytes) -> {
			try {
				CatalogDocument document = CatalogDocumentParser.parse(bytes);
				this.editions.add(new SeedEdition(name, ContentHash.of(bytes), document, Map.of()));
				return Optional.of(document);
			}
			catch (InvalidDocumentException ex) {
				ex.errors().forEach((error) -> this.errors.add("%s:%s".formatted(name, error)));
				return Optional.empty();
			}
		});
	}

	private Optional<byte[]> content(Resource file, String name) {
		try {
			return Optional.of(file.getContentAsByteArray());
		}
		catch (IOException ex) {
			this.errors.add("%s: the file cannot be read (%s)".formatted(name, ex.getMessage()));
			return Optional.empty();
		}
	}

	private List<Resource> files(String pattern) {
		String url = ResourceUtils.isUrl(this.location) ? this.location : "file:" + this.location;
		try {
			return Arrays.stream(this.resources.getResources(url.replaceFirst("/*$", "/") + pattern))
				.sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())))
				.toList();
		}
		catch (IOException ex) {
			throw new InvalidSeedException(this.location,
					List.of("%s: the folder cannot be read (%s)".formatted(pattern, ex.getMessage())));
		}
	}

	private void checkName(Resource file, String name, CatalogDocument document) {
		LocalDate date = document.date();
		if (!(date + ".md").equals(file.getFilename())) {
			this.errors.add("%s:%d: ms.date is %s; the file should be named %s.md, or the date be the name's"
				.formatted(name, document.dateLine(), date, date));
		}
	}

}
