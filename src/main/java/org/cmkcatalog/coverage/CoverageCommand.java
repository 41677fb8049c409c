package org.cmkcatalog.coverage;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.EditionChoice;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.inventory.InvalidInventoryException;
import org.cmkcatalog.inventory.Inventory;
import org.cmkcatalog.inventory.InventoryReader;
import org.cmkcatalog.inventory.InventoryTooLargeException;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.verdict.Verdict;
import org.cmkcatalog.web.AnswerWriter;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ReportFormat;
import org.cmkcatalog.web.VocabularyConverterFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code coverage FILE}: checks an inventory with the catalog inside this
 * program, without a server and without sending the file anywhere.
 */
@Command(name = CoverageCommand.NAME, sortOptions = false,
		description = "Checks an inventory of real resources: can they use customer-managed keys? Nothing is sent.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:no resource has a verdict of --fail-on", "1:some resource has a verdict of --fail-on",
				"2:the command line is wrong", "3:the file cannot be read, or is no inventory",
				"4:the catalog cannot be read, or the program fails" },
		exitCodeOnExecutionException = CoverageCommand.FAILED)
public final class CoverageCommand implements Callable<Integer> {

	/** The first word of the command line. */
	public static final String NAME = "coverage";

	private static final int UNREADABLE = 3;

	static final int FAILED = 4;

	/** Nobody else waits for the memory, so more is read than over HTTP. */
	private static final long MAX_BYTES = CoverageProperties.MAX_OFFLINE.toBytes();

	/** Where the program has its own catalog. */
	private static final String BUILT_IN = "classpath:seed-data";

	private final Function<String, Catalog> catalogs;

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "the inventory, or - for standard input")
	private @Nullable String file;

	@Option(names = "--key-store", paramLabel = "STORE", required = true,
			description = "the key store that the key is kept in: key_vault or managed_hsm")
	private @Nullable KeyStore keyStore;

	@Option(names = "--key-type", paramLabel = "TYPE", description = "the type of the key, for example RSA-HSM")
	private @Nullable KeyType keyType;

	@Option(names = "--key-bits", paramLabel = "BITS", description = "the size of the key in bits")
	private @Nullable Integer keyBits;

	@Option(names = "--fail-on", paramLabel = "VERDICT", split = ",",
			description = "verdicts that end with exit code 1, for example not_supported,not_listed")
	private Set<Verdict> failOn = Set.of();

	@Option(names = "--edition", paramLabel = "EDITION",
			description = "the edition: a date YYYY-MM-DD, latest or pinned, which is the default")
	private @Nullable String edition;

	@Option(names = "--compare-to", paramLabel = "EDITION", description = "another edition to compare with")
	private @Nullable String compareTo;

	@Option(names = "--verdict", paramLabel = "VERDICT", split = ",",
			description = "only resources with these verdicts")
	private Set<Verdict> verdicts = Set.of();

	@Option(names = "--service", paramLabel = "SERVICE", split = ",", description = "only resources of these services")
	private Set<String> services = Set.of();

	@Option(names = "--change", paramLabel = "CHANGE", split = ",",
			description = "only resources with these changes between the editions: gained, lost, changed, same")
	private Set<ResourceChange> changes = Set.of();

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "txt",
			description = "json, csv, ndjson, md, sarif, junit or txt, which is the default")
	private ReportFormat format = ReportFormat.TXT;

	@Option(names = "--output", paramLabel = "FILE", description = "write the report to a file")
	private @Nullable Path output;

	@Option(names = "--seed-data", paramLabel = "FOLDER",
			description = "the folder with the catalog; default: the catalog inside this program")
	private @Nullable Path seedData;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "show this help")
	private boolean help;

	@Spec
	private @Nullable CommandSpec spec;

	private CoverageCommand(Function<String, Catalog> catalogs, Console console) {
		this.catalogs = catalogs;
		this.console = console;
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code coverage} on the command line
	 * @param catalogs reads the catalog of a folder or a classpath: location
	 * @param in the standard input
	 * @param out takes the report
	 * @param err takes what is wrong, and the progress
	 * @return the exit code, from 0 to 4, as {@code --help} explains it
	 */
	public static int run(List<String> arguments, Function<String, Catalog> catalogs, InputStream in, OutputStream out,
			PrintWriter err) {
		CommandLine line = new CommandLine(new CoverageCommand(catalogs, new Console(in, out, err, isTerminal())));
		for (Class<?> vocabulary : List.of(KeyStore.class, KeyType.class, Verdict.class, ResourceChange.class,
				ReportFormat.class)) {
			register(line, vocabulary);
		}
		return line.setOut(new PrintWriter(out, true)).setErr(err).execute(arguments.toArray(String[]::new));
	}

	/** Since JDK 22, a console can be something else than a terminal, and says so. */
	private static boolean isTerminal() {
		java.io.Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

	private static <T> void register(CommandLine line, Class<T> vocabulary) {
		line.registerConverter(vocabulary, (word) -> VocabularyConverterFactory.find(vocabulary, word)
			.orElseThrow(() -> new TypeConversionException("'%s' is none of: %s".formatted(word, words(vocabulary)))));
	}

	private static String words(Class<?> vocabulary) {
		return String.join(", ",
				Arrays.stream(Objects.requireNonNull(vocabulary.getEnumConstants())).map(Object::toString).toList());
	}

	@Override
	public Integer call() {
		if (this.keyBits != null && (this.keyBits < 1 || this.keyBits > Requirement.MAX_BITS)) {
			throw wrong("--key-bits " + Requirement.BITS);
		}
		Inventory inventory;
		try {
			inventory = read();
		}
		catch (IOException | InvalidInventoryException ex) {
			return fail(UNREADABLE, "%s: %s".formatted(name(), ex.getMessage()));
		}
		catch (OutOfMemoryError ex) {
			return fail(UNREADABLE,
					"%s: reading it takes more memory than this program has; -Xmx gives it more".formatted(name()));
		}
		catch (InventoryTooLargeException ex) {
			return fail(UNREADABLE, "%s: the file has more than %d bytes".formatted(name(), MAX_BYTES));
		}
		Catalog catalog;
		try {
			catalog = this.catalogs.apply((this.seedData != null) ? this.seedData.toString() : BUILT_IN);
		}
		catch (RuntimeException ex) {
			return fail(FAILED, "The catalog cannot be read. " + ex.getMessage());
		}
		try {
			return report(inventory, Editions.of(catalog));
		}
		catch (IOException ex) {
			return fail(CommandLine.ExitCode.USAGE, "The report cannot be written: " + ex.getMessage());
		}
		catch (ProblemException ex) {
			throw wrong(String.valueOf(ex.getBody().getDetail()));
		}
	}

	private Inventory read() throws IOException {
		try (InputStream in = isStandardInput() ? this.console.in() : Files.newInputStream(path());
				Progress progress = new Progress(in, this.console.err(), this.console.isTerminal())) {
			return new InventoryReader(MAX_BYTES).read(progress);
		}
	}

	private Path path() throws FileNotFoundException {
		try {
			Path path = Path.of(name());
			// a pipe of the shell is a file as well
			if (Files.exists(path) && !Files.isDirectory(path)) {
				return path;
			}
		}
		catch (InvalidPathException ex) {
			// no file has such a name
		}
		throw new FileNotFoundException("there is no such file");
	}

	private boolean isStandardInput() {
		return name().equals("-");
	}

	private String name() {
		return Objects.requireNonNull(this.file);
	}

	private int report(Inventory inventory, Editions editions) throws IOException {
		ChosenEdition chosen = editions.choose(new EditionChoice(this.edition, null));
		CoverageQuery query = new CoverageQuery(this.verdicts, this.services, this.compareTo, this.changes,
				isStandardInput() ? null : name());
		Requirement requirement = new Requirement(Objects.requireNonNull(this.keyStore), this.keyType, this.keyBits,
				this.failOn);
		CoverageRepresentation coverage = new Coverage(chosen, query.compared(editions), requirement,
				query.filter(chosen))
			.of(inventory, query.file());
		if (this.output != null && !isStandardInput() && Files.exists(this.output)
				&& Files.isSameFile(this.output, Path.of(name()))) {
			throw wrong("--output is the inventory itself");
		}
		try (OutputStream out = (this.output != null) ? Files.newOutputStream(this.output) : this.console.out();
				OutputStream buffered = new BufferedOutputStream(out)) {
			reports().write(coverage, this.format, buffered);
			buffered.flush();
			// a print stream keeps its errors to itself
			if (out instanceof PrintStream stream && stream.checkError()) {
				throw new IOException("the standard output takes no more");
			}
		}
		if (coverage.failed() == 0) {
			return CommandLine.ExitCode.OK;
		}
		return fail(CommandLine.ExitCode.SOFTWARE, "%d of %d resources fail. %s".formatted(coverage.failed(),
				coverage.totals().resources(), coverage.inWords()));
	}

	/** Writes like the service: what is absent is left out. */
	private static ReportWriter reports() {
		JsonMapper json = JsonMapper.builder()
			.changeDefaultPropertyInclusion((inclusion) -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL,
					JsonInclude.Include.NON_NULL))
			.build();
		String version = CoverageCommand.class.getPackage().getImplementationVersion();
		return new ReportWriter(new AnswerWriter(json), json, Objects.requireNonNullElse(version, ""));
	}

	private int fail(int code, String message) {
		this.console.err().println(message);
		return code;
	}

	private ParameterException wrong(String message) {
		return new ParameterException(Objects.requireNonNull(this.spec).commandLine(), message);
	}

	/** Where the command reads and writes. */
	private record Console(InputStream in, OutputStream out, PrintWriter err, boolean isTerminal) {

	}

}
