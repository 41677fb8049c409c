package org.cmkcatalog.author;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.KindCount;
import org.cmkcatalog.seed.InvalidSeedException;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The command {@code check FILE}: reads a new edition and says whether it can be added.
 */
@Command(name = CheckCommand.NAME, sortOptions = false,
		description = "Reads a new edition and reports errors, anomalies and what it would change.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:the edition can be added",
				"1:there are errors, or losses without --losses-are-meant", "2:the command line is wrong" })
public final class CheckCommand implements Callable<Integer> {

	/** The first word of the command line. */
	public static final String NAME = "check";

	@Parameters(paramLabel = "FILE", description = "the Markdown file of the edition")
	private @Nullable Path file;

	@Option(names = "--seed-data", paramLabel = "FOLDER",
			description = "the folder with editions/ and renames.csv to compare with; default: the folder that has"
					+ " FILE in its editions/, if it has a renames.csv, otherwise the data inside this program")
	private @Nullable Path seedData;

	@Option(names = "--losses-are-meant",
			description = "accept an edition that loses more than 10 %% of the services or rows, or a category")
	private boolean lossesAreMeant;

	@Option(names = "--fix-renames",
			description = "add the renames that follow from the documents to renames.csv, and the ids of new services to"
					+ " services.csv, and check again; needs a folder with seed data")
	private boolean fixRenames;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	@Spec
	private @Nullable CommandSpec spec;

	private CheckCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code check} on the command line
	 * @param out receives the report
	 * @param err receives errors of the command line
	 * @return the exit code: 0 if the edition can be added, 1 if not, 2 if the command
	 * line is wrong
	 */
	public static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
		return new CommandLine(new CheckCommand()).setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
	}

	@Override
	public Integer call() {
		CommandLine command = Objects.requireNonNull(this.spec).commandLine();
		Path path = Objects.requireNonNull(this.file);
		if (!Files.isRegularFile(path)) {
			throw new CommandLine.ParameterException(command, "There is no file '%s'".formatted(path));
		}
		if (this.seedData != null && !Files.isDirectory(this.seedData)) {
			throw new CommandLine.ParameterException(command, "There is no folder '%s'".formatted(this.seedData));
		}
		PrintWriter out = command.getOut();
		String location = location(path);
		if (this.fixRenames && location.startsWith("classpath:")) {
			throw new CommandLine.ParameterException(command,
					"--fix-renames needs --seed-data, or a FILE in the editions/ of a folder with renames.csv");
		}
		try {
			SeedData data = read(location, path);
			if (this.fixRenames) {
				fix(new SeedFolder(Path.of(location)), data, candidate(data, path), out);
				data = fixIds(location, path, out);
			}
			boolean isRight = report(out, location, data, candidate(data, path));
			out.println(isRight ? "The edition can be added." : "The edition cannot be added.");
			return isRight ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
		}
		catch (InvalidSeedException ex) {
			section(out, "Errors", ex.errors());
			out.println("The edition cannot be added until the errors are fixed.");
			return CommandLine.ExitCode.SOFTWARE;
		}
		catch (OutOfMemoryError ex) {
			out.printf("%s: to compare it takes more than the %d MB of memory of this program; -Xmx gives it more%n",
					path, Runtime.getRuntime().maxMemory() / (1024 * 1024));
			return CommandLine.ExitCode.SOFTWARE;
		}
	}

	private static SeedData read(String location, Path path) {
		return SeedReader.readWith(location, new PathMatchingResourcePatternResolver(), path);
	}

	private static SeedEdition candidate(SeedData data, Path path) {
		return data.editions()
			.stream()
			.filter((edition) -> edition.file().equals(path.toString()))
			.findFirst()
			.orElseThrow();
	}

	private static void fix(SeedFolder folder, SeedData data, SeedEdition candidate, PrintWriter out) {
		List<RenameProposal> renames = RenameProposals.of(data, candidate).certain();
		folder.append(SeedReader.RENAMES, SeedReader.RENAMES_HEADER,
				renames.stream().map(RenameProposal::line).toList());
		section(out, "Added to renames.csv", renames.stream().map(RenameProposal::lineWithReasons).toList());
	}

	/** With the renames, fewer services are new. */
	private static SeedData fixIds(String location, Path path, PrintWriter out) {
		SeedData data = read(location, path);
		SeedEdition candidate = candidate(data, path);
		Set<String> undecided = RenameProposals.of(data, candidate)
			.possible()
			.stream()
			.map(RenameProposal::name)
			.collect(Collectors.toSet());
		List<String> ids = data.newIds(candidate, (name) -> !undecided.contains(name));
		new SeedFolder(Path.of(location)).append(SeedReader.SERVICES, SeedReader.SERVICES_HEADER, ids);
		section(out, "Added to services.csv", ids);
		return ids.isEmpty() ? data : read(location, path);
	}

	private String location(Path path) {
		if (this.seedData != null) {
			return this.seedData.toString();
		}
		Path absolute = path.toAbsolutePath().normalize();
		int names = absolute.getNameCount();
		boolean isInEditions = names > 1 && absolute.getName(names - 2).toString().equals("editions");
		Path folder = absolute.resolveSibling("..").normalize();
		// without renames.csv, every rename would be reported as a loss
		return (isInEditions && Files.exists(folder.resolve(SeedReader.RENAMES))) ? folder.toString()
				: "classpath:seed-data";
	}

	private boolean report(PrintWriter out, String location, SeedData data, SeedEdition candidate) {
		CatalogDocument document = candidate.document();
		out.printf("Edition %s: %d listings, %d services, %d categories, %d footnotes%n%n", candidate.date(),
				document.rows().size(), candidate.serviceIds().size(), document.categories().size(),
				document.footnotes().size());
		section(out, "Findings",
				document.findings().stream().map((finding) -> candidate.file() + ":" + finding).toList());
		section(out, "Notes", data.notes());
		Optional<EditionCheck> compared = EditionCheck.of(data, candidate);
		if (compared.isEmpty()) {
			section(out, "Changes", List.of("there is no other edition in %s to compare with".formatted(location)));
			return true;
		}
		EditionCheck check = compared.get();
		section(out, "Kinds of change", KindCount.of(check.changes()).stream().map(KindCount::inWords).toList());
		section(out, "Changes against the edition %s of %s".formatted(check.baseline().date(), location),
				check.changes().stream().map(Change::summaryWithLines).toList());
		RenameProposals renames = RenameProposals.of(data, candidate);
		section(out, "Renames that follow from the documents, as lines for renames.csv; --fix-renames adds them",
				renames.certain().stream().map(RenameProposal::lineWithReasons).toList());
		section(out, "Possible renames, as lines for renames.csv; a person decides",
				renames.possible().stream().map(RenameProposal::lineWithReasons).toList());
		section(out, "New services, as lines for services.csv; --fix-renames adds those without a possible rename",
				data.newIds(candidate, (name) -> true));
		List<String> losses = check.losses();
		section(out, this.lossesAreMeant ? "Losses, accepted" : "Losses; if they are intended, add --losses-are-meant",
				losses);
		return losses.isEmpty() || this.lossesAreMeant;
	}

	/** Writes a heading with the number of lines, and the lines, if there are any. */
	static void section(PrintWriter out, String title, List<String> lines) {
		if (!lines.isEmpty()) {
			out.printf("%s (%d):%n", title, lines.size());
			lines.forEach((line) -> out.printf("  %s%n", line));
			out.println();
		}
	}

}
