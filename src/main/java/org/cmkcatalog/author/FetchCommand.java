package org.cmkcatalog.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.InvalidDocumentException;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.seed.InvalidSeedException;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The command {@code fetch}: gets the page from its public source, adds it as a new
 * edition if its table or its footnotes have changed, and checks it.
 */
@Command(name = FetchCommand.NAME, sortOptions = false,
		description = "Gets the page's Markdown. If its table or its footnotes have changed, writes it as"
				+ " editions/<ms.date>.md and checks it as 'check' does.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:nothing new: the table and the footnotes are those of the newest edition",
				"1:the fetch failed; nothing was written", "2:the command line is wrong",
				"10:a new edition was written, and it can be added",
				"20:a person has to look: the report says why, and whether an edition was written" })
public final class FetchCommand implements Callable<Integer> {

	/** The first word of the command line. */
	public static final String NAME = "fetch";

	private static final int NEW_EDITION = 10;

	private static final int NEEDS_A_PERSON = 20;

	private static final Set<String> SCHEMES = Set.of("http", "https");

	@Option(names = "--seed-data", paramLabel = "FOLDER", defaultValue = "seed-data",
			description = "the folder with editions/ and renames.csv; default: ${DEFAULT-VALUE}")
	private Path folder = Path.of("");

	@Option(names = "--url", paramLabel = "URL",
			defaultValue = "${env:CMK_CATALOG_FETCH_URL:-https://raw.githubusercontent.com/MicrosoftDocs/azure-docs/main/articles/security/fundamentals/encryption-customer-managed-keys-support.md}",
			description = "the address of the Markdown; default: the environment variable CMK_CATALOG_FETCH_URL, or"
					+ " Microsoft's public repository; now: ${DEFAULT-VALUE}")
	private URI url = URI.create("");

	@Option(names = "--connect-timeout", paramLabel = "SECONDS", defaultValue = "10",
			description = "how long to wait for a connection; default: ${DEFAULT-VALUE}")
	private int connectTimeout;

	@Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
			description = "how long the whole fetch may take; default: ${DEFAULT-VALUE}")
	private int timeout;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	@Spec
	private @Nullable CommandSpec spec;

	private FetchCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code fetch} on the command line
	 * @param out receives the report
	 * @param err receives why the fetch failed, and errors of the command line
	 * @return the exit code: 0 if there is nothing new, 1 if the fetch failed, 2 if the
	 * command line is wrong, 10 if there is a new edition that can be added, 20 if a
	 * person has to look
	 */
	public static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
		return new CommandLine(new FetchCommand()).setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
	}

	@Override
	public Integer call() {
		CommandLine command = Objects.requireNonNull(this.spec).commandLine();
		requireThat(command, Files.isDirectory(editions()), "There is no folder '%s'".formatted(editions()));
		requireThat(command, SCHEMES.contains(String.valueOf(this.url.getScheme())) && this.url.getHost() != null,
				"'%s' is not an address that starts with https:// or http://".formatted(this.url));
		requireThat(command, this.connectTimeout > 0 && this.timeout > 0, "A timeout is at least one second");
		PrintWriter out = command.getOut();
		try {
			SeedEdition newest = newest();
			FetchRecord last = FetchRecord.read(this.folder, this.url, newest.sha256());
			Optional<FetchedPage> page = new PageSource(this.url, Duration.ofSeconds(this.connectTimeout),
					Duration.ofSeconds(this.timeout))
				.fetch(last);
			if (page.isEmpty()) {
				out.println("Nothing new: the page has not changed since it was last fetched.");
				return CommandLine.ExitCode.OK;
			}
			int result = compare(page.get(), newest, command);
			if (result != NEEDS_A_PERSON) {
				FetchRecord.of(this.url, newest().sha256(), page.get()).write(this.folder);
			}
			return result;
		}
		catch (FetchFailedException ex) {
			command.getErr().printf("The fetch failed. %s: %s%n", this.url, ex.getMessage());
			return CommandLine.ExitCode.SOFTWARE;
		}
		catch (IOException ex) {
			command.getErr().printf("The fetch failed. A file cannot be read or written: %s%n", ex.getMessage());
			return CommandLine.ExitCode.SOFTWARE;
		}
		catch (InvalidSeedException ex) {
			CheckCommand.section(out, "Errors", ex.errors());
			return needsAPerson(out, "The files in %s have errors. Nothing was written.".formatted(this.folder));
		}
	}

	private static void requireThat(CommandLine command, boolean isRight, String otherwise) {
		if (!isRight) {
			throw new CommandLine.ParameterException(command, otherwise);
		}
	}

	private Path editions() {
		return this.folder.resolve("editions");
	}

	private SeedEdition newest() {
		List<SeedEdition> editions = data().editions();
		return editions.get(editions.size() - 1);
	}

	private SeedData data() {
		return SeedReader.read(this.folder.toString(), new PathMatchingResourcePatternResolver());
	}

	private int compare(FetchedPage page, SeedEdition newest, CommandLine command)
			throws FetchFailedException, IOException {
		PrintWriter out = command.getOut();
		Optional<LocalDate> date = page.date();
		out.printf("Fetched %s, %d bytes.%n%n", this.url, page.content().length);
		if (date.isEmpty()) {
			return needsAPerson(out, "The page has no line 'ms.date: MM/DD/YYYY' in its front matter, so it cannot be"
					+ " an edition. Nothing was written.");
		}
		Optional<String> table = table(page);
		if (table.equals(Optional.of(table(newest.document())))) {
			out.printf("Nothing new: the page of %s has the table and the footnotes of the edition %s.%n", date.get(),
					newest.date());
			return CommandLine.ExitCode.OK;
		}
		Path file = editions().resolve(date.get() + ".md");
		Path received = editions().resolve(".%s.tmp".formatted(date.get()));
		try {
			Files.write(received, page.content());
			// an edition of a far day would stay the newest until then
			if (date.get().isAfter(LocalDate.now(ZoneOffset.UTC).plusYears(1))) {
				return needsAPerson(out,
						"The page is of %s, more than a year ahead. Nothing was written.".formatted(date.get()));
			}
			if (date.get().isBefore(newest.date())) {
				return needsAPerson(out, "The page is of %s, older than the newest edition, %s. Nothing was written."
					.formatted(date.get(), newest.date()));
			}
			if (Files.exists(file)) {
				explain(received, date.get(), out);
				return needsAPerson(out,
						"%s is here already and says something else. Nothing was written.".formatted(file));
			}
			Files.move(received, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(received);
		}
		return check(file, command);
	}

	/** What is compared: the prose around it may change. Empty if it has errors. */
	private Optional<String> table(FetchedPage page) {
		try {
			return Optional.of(table(CatalogDocumentParser.parse(page.content(),
					SeedReader.knownCells(this.folder.toString(), new PathMatchingResourcePatternResolver()))));
		}
		catch (InvalidDocumentException ex) {
			return Optional.empty();
		}
	}

	private static String table(CatalogDocument document) {
		return CatalogDocumentRenderer.render(document);
	}

	/** Reports how the page differs from the edition of its date. */
	private void explain(Path received, LocalDate date, PrintWriter out) {
		try {
			SeedData data = SeedReader.readWith(this.folder.toString(), new PathMatchingResourcePatternResolver(),
					received);
			List<Change> changes = EditionCheck.between(data, edition(data(), date), edition(data, date)).changes();
			CheckCommand.section(out, "Changes from the edition %s to the page".formatted(date),
					changes.isEmpty() ? List.of("only the spelling of cells or footnotes differs")
							: changes.stream().map(Change::summaryWithLines).toList());
		}
		catch (InvalidSeedException ex) {
			CheckCommand.section(out, "Errors in the page",
					ex.errors().stream().map((error) -> error.replace(received.toString(), "page")).toList());
		}
	}

	private static SeedEdition edition(SeedData data, LocalDate date) {
		return data.editions().stream().filter((edition) -> edition.date().equals(date)).findFirst().orElseThrow();
	}

	private int check(Path file, CommandLine command) {
		PrintWriter out = command.getOut();
		int checked = CheckCommand.run(List.of("--seed-data", this.folder.toString(), file.toString()), out,
				command.getErr());
		out.printf("%nThe edition was written to %s.%n", file);
		if (checked != CommandLine.ExitCode.OK) {
			return needsAPerson(out, "It cannot be added as it is.");
		}
		SeedData data = data();
		SeedEdition candidate = data.editions().get(data.editions().size() - 1);
		return RenameProposals.of(data, candidate).isAny()
				? needsAPerson(out,
						"It may rename services: add the lines that are right to %s.".formatted(SeedReader.RENAMES))
				: NEW_EDITION;
	}

	private static int needsAPerson(PrintWriter out, String why) {
		out.println("A person has to look: " + why);
		return NEEDS_A_PERSON;
	}

}
