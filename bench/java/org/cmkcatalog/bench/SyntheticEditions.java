package org.cmkcatalog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes larger catalogs of a real one: every row of an edition many times, each time as
 * another product, and many editions, each a little different from the one before.
 */
public final class SyntheticEditions {

	private static final LocalDate FIRST = LocalDate.of(2024, 7, 19);

	private static final Path ORIGINAL = Path.of("seed-data/editions/%s.md".formatted(FIRST));

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu");

	/** A row whose support cells are followed by those of its documentation. */
	private static final Pattern ROW = Pattern.compile(
			"\\| \\[(?<name>[^]]*)]\\((?<url>[^()]*)\\) \\|(?<keyVault>[^|]*)\\|(?<managedHsm>[^|]*)\\|(?<rest>.*)");

	/** One row in fifty says something else in the next edition. */
	private static final int CHANGE_ODDS = 50;

	private SyntheticEditions() {
	}

	/**
	 * Writes a folder of seed data.
	 * @param folder the folder
	 * @param copies how often each row is written
	 * @param editions how many editions, a week apart
	 * @param seed of what changes from edition to edition
	 * @return number of listings in all editions
	 * @throws IOException if the folder cannot be written
	 */
	public static int write(Path folder, int copies, int editions, long seed) throws IOException {
		Path target = Files.createDirectories(folder.resolve("editions"));
		List<String> lines = multiplied(Files.readAllLines(ORIGINAL), copies);
		Random random = new Random(seed);
		int listings = 0;
		for (int edition = 0; edition < editions; edition++) {
			LocalDate date = FIRST.plusWeeks(edition);
			Files.write(target.resolve(date + ".md"),
					lines.stream()
						.map((line) -> line.startsWith("ms.date:") ? "ms.date: " + date.format(DATE) : line)
						.toList());
			listings += (int) lines.stream().filter((line) -> ROW.matcher(line).matches()).count();
			lines = lines.stream().map((line) -> changed(line, random)).toList();
		}
		return listings;
	}

	/**
	 * Whole categories one after the other, so that a page of many is like one of few.
	 */
	private static List<String> multiplied(List<String> lines, int copies) {
		List<String> all = new ArrayList<>();
		List<Matcher> block = new ArrayList<>();
		for (String line : lines) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				block.add(row);
			}
			else {
				copies(block, copies, all);
				block.clear();
			}
			all.add(line);
		}
		copies(block, copies, all);
		return all;
	}

	private static void copies(List<Matcher> block, int copies, List<String> all) {
		for (int copy = 2; copy <= copies; copy++) {
			for (Matcher row : block) {
				all.add("| [%1$04d %2$s](%3$s/%1$d) |%4$s|%5$s|%6$s".formatted(copy, row.group("name"),
						row.group("url").replaceFirst("/$", ""), row.group("keyVault"), row.group("managedHsm"),
						row.group("rest")));
			}
		}
	}

	/**
	 * Writes the same seed data once more, with another word in one cell.
	 * @param folder a folder with one edition
	 * @param target the folder to write
	 */
	static void writeWithOneChange(Path folder, Path target) throws IOException {
		Path file = Path.of("editions", FIRST + ".md");
		List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
		int last = lines.size() - 1;
		while (!ROW.matcher(lines.get(last)).matches()) {
			last--;
		}
		lines.set(last, changed(lines.get(last)));
		Files.createDirectories(target.resolve("editions"));
		Files.write(target.resolve(file), lines);
	}

	private static String changed(String line, Random random) {
		return (ROW.matcher(line).matches() && random.nextInt(CHANGE_ODDS) == 0) ? changed(line) : line;
	}

	/** Managed HSM is gained or lost. */
	private static String changed(String line) {
		Matcher row = ROW.matcher(line);
		if (!row.matches()) {
			return line;
		}
		String managedHsm = row.group("managedHsm").isBlank() ? " Yes " : " ";
		return line.substring(0, row.start("managedHsm")) + managedHsm + line.substring(row.end("managedHsm"));
	}

}
