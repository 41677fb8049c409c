package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.util.ResourceUtils;

/** The place of the seed files: a folder, or a Spring resource location. */
final class SeedFiles {

	private static final String CLASSPATH = "classpath:";

	private static final Pattern KINDS = Pattern.compile("(file|classpath|classpath\\*|jar):");

	private SeedFiles() {
	}

	/** The place as a resource location, which ends with a slash. */
	static String urlOf(String location) {
		String url = ResourceUtils.isUrl(location) ? location : "file:" + location;
		return url.replaceFirst("/*$", "/");
	}

	/** What people call the place. */
	static String nameOf(String location) {
		if (location.startsWith(CLASSPATH)) {
			return "the program's own data (%s)".formatted(location);
		}
		return folder(location).map((folder) -> "the folder " + folder.toAbsolutePath().normalize()).orElse(location);
	}

	/** Only folders and what is in a jar can be listed. */
	static void checkKind(String location) {
		if (ResourceUtils.isUrl(location) && !KINDS.matcher(location).lookingAt()) {
			throw new NoSeedException(location, "a location is a folder, or begins with file: or classpath:");
		}
	}

	/** What keeps the folder from being read, if anything. */
	static Optional<String> fault(String location) {
		if (location.isBlank()) {
			return Optional.of("cmk.catalog.seed-location is empty");
		}
		return folder(location).flatMap(SeedFiles::fault);
	}

	private static Optional<String> fault(Path folder) {
		Path absolute = folder.toAbsolutePath().normalize();
		if (Files.notExists(folder)) {
			return Optional.of("the folder %s does not exist".formatted(absolute));
		}
		if (!Files.isDirectory(folder)) {
			return Optional.of("%s is not a folder".formatted(absolute));
		}
		Path editions = folder.resolve("editions");
		if (Files.isDirectory(editions) && !Files.isReadable(editions) || !Files.isReadable(folder)
				|| !Files.isExecutable(folder)) {
			return Optional.of("the user of this process may not read the folder %s".formatted(absolute));
		}
		if (!Files.isDirectory(editions)) {
			return Optional.of("the folder %s has no folder editions".formatted(absolute));
		}
		return Optional.empty();
	}

	/** The folder of the file system that a location names. */
	private static Optional<Path> folder(String location) {
		if (!location.startsWith(ResourceUtils.FILE_URL_PREFIX) && ResourceUtils.isUrl(location)) {
			return Optional.empty();
		}
		try {
			return Optional.of(ResourceUtils.getFile(location).toPath());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
