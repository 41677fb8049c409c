package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.LazyList;
import org.cmkcatalog.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verdicts on an inventory as SARIF 2.1.0. Code scanners show each result as an
 * alert, so resources that are supported or hold no data are left out, unless these
 * verdicts fail; the properties of the run count all.
 */
final class SarifReport {

	/** Nothing to do about these. */
	private static final Set<Verdict> QUIET = EnumSet.of(Verdict.SUPPORTED, Verdict.NOT_APPLICABLE);

	private static final Set<Verdict> WARNINGS = EnumSet.of(Verdict.NOT_SUPPORTED, Verdict.NOT_LISTED);

	private static final Map<Verdict, String> RULES = Map.of(Verdict.SUPPORTED, "Customer-managed keys are supported",
			Verdict.SUPPORTED_WITH_CAVEAT, "Customer-managed keys are supported with a caveat", Verdict.PREVIEW,
			"Customer-managed keys are supported in preview", Verdict.NOT_LISTED,
			"The page does not say whether customer-managed keys are supported, which is not a no",
			Verdict.NOT_SUPPORTED, "The page says that customer-managed keys are not supported", Verdict.NOT_APPLICABLE,
			"Customer-managed keys do not apply", Verdict.AMBIGUOUS,
			"The services that the resource can belong to, or the rows about them, differ", Verdict.UNKNOWN,
			"No service of the edition is about the resource, which is not a no");

	private static final Message HELP = new Message(
			"The reasons in the message quote the page, with its line. What the page does not say is never a no. "
					+ "The properties of the result have the services and their documentation.");

	private final CoverageRepresentation coverage;

	private final String uri;

	private SarifReport(CoverageRepresentation coverage) {
		this.coverage = coverage;
		this.uri = uri(coverage.file());
	}

	/** Writes the report in UTF-8. */
	static void write(CoverageRepresentation coverage, String version, JsonMapper json, OutputStream out)
			throws IOException {
		json.writer()
			.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.writeValue(out, new SarifReport(coverage).log(version));
	}

	/** A path as a reference; a backslash of Windows is a slash. */
	private static String uri(String path) {
		String slashed = path.replace('\\', '/');
		boolean isAbsolute = slashed.startsWith("/") && !slashed.startsWith("//");
		try {
			return (isAbsolute ? "file://" : "") + new URI(null, null, slashed, null).normalize().toASCIIString();
		}
		catch (URISyntaxException ex) {
			return "inventory";
		}
	}

	private Log log(String version) {
		List<Rule> rules = Arrays.stream(Verdict.values())
			.map((verdict) -> rule(verdict, new Message(RULES.get(verdict) + ".")))
			.toList();
		List<CoveredResourceRepresentation> shown = this.coverage.items()
			.stream()
			.filter((item) -> !QUIET.contains(item.verdict()) || isFailed(item.verdict()))
			.toList();
		List<Notification> notifications = this.coverage.warnings()
			.stream()
			.map((warning) -> new Notification("warning", new Message(warning)))
			.toList();
		Run run = new Run(new Tool(new Driver("CMK Catalog", version.isEmpty() ? null : version, rules)),
				new Details("cmk-coverage/%s/%s".formatted(this.coverage.keyStore(), this.coverage.edition())),
				List.of(new Invocation(true, notifications)), new LazyList<>(shown, this::result),
				new RunProperties(this.coverage.edition(), this.coverage.keyStore(), this.coverage.totals(),
						this.coverage.unknownTypes()));
		return new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", List.of(run));
	}

	private Rule rule(Verdict verdict, Message description) {
		return new Rule(verdict.toString(), description, description, HELP, new Configuration(level(verdict)));
	}

	private boolean isFailed(Verdict verdict) {
		return this.coverage.failOn().contains(verdict);
	}

	private String level(Verdict verdict) {
		if (isFailed(verdict)) {
			return "error";
		}
		return WARNINGS.contains(verdict) ? "warning" : "note";
	}

	private Result result(CoveredResourceRepresentation item) {
		String reasons = String.join(" ", item.reasons().stream().map(ResourceReasonRepresentation::inWords).toList());
		Message message = new Message("%s: %s %s".formatted(item.resource(), RULES.get(item.verdict()) + ".", reasons));
		Location location = new Location(new PhysicalLocation(new ArtifactLocation(this.uri), new Region(1)),
				List.of(new LogicalLocation(item.resource(), item.resource(), "resource")));
		return new Result(item.verdict().toString(), item.verdict().ordinal(), level(item.verdict()), message,
				List.of(location), Fingerprints.of(item), new ResultProperties(item.type(), item.relation().toString(),
						item.services(), item.documentation(), item.keyInUse()));
	}

	record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

	}

	record Run(Tool tool, Details automationDetails, List<Invocation> invocations, List<Result> results,
			RunProperties properties) {

	}

	record RunProperties(LocalDate edition, KeyStore keyStore, CoverageTotals totals, List<ValueCount> unknownTypes) {

	}

	record Tool(Driver driver) {

	}

	record Driver(String name, @Nullable String version, List<Rule> rules) {

	}

	record Rule(String id, Message shortDescription, Message fullDescription, Message help,
			Configuration defaultConfiguration) {

	}

	record Configuration(String level) {

	}

	record Details(String id) {

	}

	record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {

	}

	record Notification(String level, Message message) {

	}

	record Result(String ruleId, int ruleIndex, String level, Message message, List<Location> locations,
			Fingerprints partialFingerprints, ResultProperties properties) {

	}

	/**
	 * What makes an alert the same in another run. GitHub looks at the hash alone, and
	 * takes alerts without one at the same line for one alert.
	 */
	record Fingerprints(@JsonProperty("resource/v1") String resource, String primaryLocationLineHash) {

		static Fingerprints of(CoveredResourceRepresentation item) {
			String key = String.join("\n", item.resource(), item.type(), String.valueOf(item.resourceGroup()));
			return new Fingerprints(item.resource(),
					UUID.nameUUIDFromBytes(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) + ":1");
		}

	}

	record Message(String text) {

	}

	record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {

	}

	record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {

	}

	record ArtifactLocation(String uri) {

	}

	record Region(int startLine) {

	}

	record LogicalLocation(String name, String fullyQualifiedName, String kind) {

	}

	record ResultProperties(String type, String relation, List<ServiceReference> services,
			List<LinkRepresentation> documentation, @Nullable KeyInUse keyInUse) {

	}

}
