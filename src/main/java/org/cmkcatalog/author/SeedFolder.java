package org.cmkcatalog.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder with seed files, to which lines can be added.
 *
 * @param folder the folder that contains {@code editions/}
 */
record SeedFolder(Path folder) {

	/**
	 * Adds lines to the end of a file. The file is replaced in one step.
	 * @param name name of the file
	 * @param header its first line, if there is no such file yet
	 * @param lines the lines, without line feeds; for none, nothing is done
	 */
	void append(String name, String header, List<String> lines) {
		if (lines.isEmpty()) {
			return;
		}
		Path file = this.folder.resolve(name);
		try {
			String text = Files.exists(file) ? Files.readString(file) : header + "\n";
			// a file may leave out its first column, which is empty in the lines then
			boolean isShorter = header.endsWith("," + text.lines().findFirst().orElse("").strip());
			String added = lines.stream()
				.map((line) -> (isShorter && line.startsWith(",")) ? line.substring(1) : line)
				.collect(Collectors.joining("\n", text.endsWith("\n") ? "" : "\n", "\n"));
			Path temporary = Files.createTempFile(this.folder, name, ".tmp");
			try {
				Files.move(Files.writeString(temporary, text + added), file, StandardCopyOption.REPLACE_EXISTING,
						StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lines could not be added to '%s'".formatted(file), ex);
		}
	}

}
