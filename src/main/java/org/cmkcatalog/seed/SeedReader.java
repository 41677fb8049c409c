package org.cmkcatalog.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.KnownCells;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.InvalidDocumentException;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.resource.ResourceTypes;
import org.cmkcatalog.resource.TerraformType;
import org.cmkcatalog.resource.TypeName;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads all seed files, or none: every error of every file is told at once. */
public final class SeedReader {

	/** Name of the file that says what renames, splits and merges there were. */
	public static final String RENAMES = Rename.FILE;

	/** First line of that file. */
	public static final String RENAMES_HEADER = String.join(",", Rename.HEADER);

	/** Name of the file with the published ids. */
	public static final String SERVICES = PublishedId.FILE;

	/** First line of that file. */
	public static final String SERVICES_HEADER = String.join(",", PublishedId.HEADER);

	private static final String FOLDER = "editions/";

	private final String location;

	private final ResourcePatternResolver resources;

	private final List<String> errors = new ArrayList<>();

	private final List<SeedEdition> editions = new ArrayList<>();

	private final KnownCells knownCells;

	private SeedReader(String location, ResourcePatternResolver resources) {
		this.location = location;
		this.resources = resources;
		this.knownCells = readCsv(CellLine.FILE, CellLine::read).orElseGet(KnownCells::new);
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
		SeedFiles.checkKind(location);
		SeedReader reader = new SeedReader(location, resources);
		reader.files(FOLDER + "*.md").forEach(reader::readEdition);
		return reader.data();
	}

	/**
	 * Reads what the seed files say of cells that are not regular.
	 * @param location the folder that holds {@code editions/} and {@code cells.csv}
	 * @param resources finds the files
	 * @return the known cells
	 * @throws InvalidSeedException with every error of the file
	 */
	public static KnownCells knownCells(String location, ResourcePatternResolver resources) {
		SeedReader reader = new SeedReader(location, resources);
		reader.failOnErrors();
		return reader.knownCells;
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

	/**
	 * The line of renames.csv that states that two names are of one service.
	 * @param from the former name
	 * @param to the later name
	 * @return the line, without a line feed
	 */
	public static String renameLine(String from, String to) {
		return Rename.line(Rename.Kind.RENAMED, from, to);
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
			throw new NoSeedException(this.location, SeedFiles.fault(this.location)
				.orElse(FOLDER + ": there is no edition; there should be at least one file YYYY-MM-DD.md"));
		}
		this.editions.sort(Comparator.comparing(SeedEdition::date));
		List<Rename> renames = readCsv(Rename.FILE, Rename::read).orElse(List.of());
		List<PublishedId> published = readCsv(PublishedId.FILE, PublishedId::read).orElse(List.of());
		List<Alias> aliases = readCsv(Alias.FILE, Alias::read).orElse(List.of());
		List<TypeLine> types = readCsv(TypeLine.FILE, TypeLine::read).orElse(List.of());
		List<TerraformType> terraformTypes = readCsv(OtherTypeNames.TERRAFORM_FILE, OtherTypeNames::terraformTypes)
			.orElse(List.of());
		List<TypeName> displayNames = readCsv(OtherTypeNames.DISPLAY_FILE, OtherTypeNames::displayNames)
			.orElse(List.of());
		failOnErrors();
		ServiceIds ids = new ServiceIds(this.editions, renames, published, this.errors);
		LinkTargets targets = LinkTargets.of(this.editions.stream().map(SeedEdition::document).toList());
		this.editions.replaceAll((edition) -> edition.inCatalog(ids.of(edition), targets));
		List<String> notes = new ArrayList<>(ids.notes());
		List<Alias> usable = Alias.usable(aliases, this.editions, notes);
		ResourceTypes resourceTypes = new ResourceTypes(TypeLine.rules(types, services(), notes), terraformTypes,
				displayNames);
		failOnErrors();
		return new SeedData(List.copyOf(this.editions), ids.successions(), usable, Alias.formerNames(aliases),
				published.stream().map(PublishedId::id).collect(Collectors.toUnmodifiableSet()), resourceTypes, notes);
	}

	/** The ids of all services that an edition lists. */
	private Set<String> services() {
		return this.editions.stream()
			.flatMap((edition) -> edition.serviceIds().values().stream())
			.map(Slug::value)
			.collect(Collectors.toUnmodifiableSet());
	}

	private void failOnErrors() {
		if (!this.errors.isEmpty()) {
			throw new InvalidSeedException(this.location, this.errors);
		}
	}

	private <T> Optional<T> readCsv(String name, BiFunction<byte[], List<String>, T> reader) {
		return files(name).stream()
			.filter(Resource::exists)
			.findFirst()
			.flatMap((file) -> content(file, name))
			.map((bytes) -> reader.apply(bytes, this.errors));
	}

	private void readEdition(Resource file) {
		String name = FOLDER + file.getFilename();
		readEdition(file, name).ifPresent((document) -> checkName(file, name, document));
	}

	private Optional<CatalogDocument> readEdition(Resource file, String name) {
		return content(file, name).flatMap((bytes) -> {
			try {
				CatalogDocument document = CatalogDocumentParser.parse(bytes, this.knownCells);
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
			long length = file.contentLength();
			if (length > CatalogDocumentParser.MAX_BYTES) {
				this.errors.add("%s: the file has %d bytes; at most %d are read".formatted(name, length,
						CatalogDocumentParser.MAX_BYTES));
				return Optional.empty();
			}
			try (InputStream stream = file.getInputStream()) {
				// a file that grows meanwhile is refused by the parser
				return Optional.of(stream.readNBytes(CatalogDocumentParser.MAX_BYTES + 1));
			}
		}
		catch (IOException ex) {
			this.errors.add("%s: the file cannot be read (%s)".formatted(name, ex.getMessage()));
			return Optional.empty();
		}
	}

	private List<Resource> files(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(SeedFiles.urlOf(this.location) + pattern))
				.sorted(Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(Comparator.naturalOrder())))
				.toList();
		}
		catch (IOException ex) {
			throw new NoSeedException(this.location,
					"%s: the folder cannot be read (%s)".formatted(pattern, ex.getMessage()));
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
