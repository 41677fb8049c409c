package org.cmkcatalog.verdict;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.names.CandidateRepresentation;
import org.cmkcatalog.names.NamedService;
import org.cmkcatalog.names.ResolutionStatus;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service meets a requirement, and why.
 *
 * @param input the service exactly as sent; of a longer text the first 200 characters,
 * which the message then says
 * @param verdict the verdict
 * @param service the service; absent if the name is not a whole name of one
 * @param reasons why: what the cell says, its footnotes, the key that it states, and rows
 * that contradict it, each with its evidence; empty if the service is not known
 * @param documentation the documentation links of the service
 * @param candidates the services that may be meant, likeliest first, if it is not known;
 * else empty
 * @param message why the service is not known, and whether the input is cut, in
 * sentences; absent if there is neither to say
 */
public record CheckResultRepresentation(String input, Verdict verdict, @Nullable ServiceReference service,
		List<ReasonRepresentation> reasons, List<LinkRepresentation> documentation,
		List<CandidateRepresentation> candidates, @Nullable String message) {

	/** Its columns in a table. */
	static final Columns<CheckResultRepresentation> COLUMNS = new Columns<CheckResultRepresentation>()
		.add("input", CheckResultRepresentation::input)
		.add("verdict", CheckResultRepresentation::verdict)
		.add("id", (item) -> (item.service() != null) ? item.service().id() : null)
		.addDetail("name", (item) -> (item.service() != null) ? item.service().name() : null)
		.addForPrograms("reasons", (item) -> item.reasons().stream().map(ReasonRepresentation::text).toList())
		.addForPrograms("reasonKinds", (item) -> item.reasons().stream().map(ReasonRepresentation::kind).toList())
		.addForPrograms("sourceLines", (item) -> item.reasons().stream().map(ReasonRepresentation::sourceLine).toList())
		.addForPrograms("asWritten", (item) -> item.reasons().stream().map(ReasonRepresentation::asWritten).toList())
		.addDetail("documentation", CheckResultRepresentation::documentation)
		.addForPrograms("documentationTitles",
				(item) -> item.documentation().stream().map(LinkRepresentation::title).toList())
		.addForPrograms("documentationAsWritten",
				(item) -> item.documentation().stream().map(LinkRepresentation::urlAsWritten).toList())
		.addAll(CandidateRepresentation.OF_SEVERAL, CheckResultRepresentation::candidates)
		.addForPrograms("message", CheckResultRepresentation::message)
		.note((item) -> item.reasons()
			.stream()
			.map((reason) -> "%s, %s, %s".formatted(item.subject(), reason.kind(), line(reason)))
			.toList())
		.note((item) -> CandidateRepresentation.lines(item.input(), item.message(), item.candidates()));

	/** The verdict on what a name means. */
	public static CheckResultRepresentation of(NamedService named, Requirement requirement, ChosenEdition edition) {
		ListedService service = named.service();
		if (service == null) {
			Verdict verdict = (named.status() == ResolutionStatus.AMBIGUOUS) ? Verdict.AMBIGUOUS : Verdict.UNKNOWN;
			return new CheckResultRepresentation(named.input(), verdict, null, List.of(), List.of(),
					CandidateRepresentation.of(named.candidates(), edition), named.message());
		}
		Judgement judgement = Judgement.of(service, requirement);
		return new CheckResultRepresentation(named.input(), judgement.verdict(), ServiceReference.of(service),
				judgement.reasons(), edition.represent(service).documentation(), List.of(), named.message());
	}

	/** The verdict as a problem tells it. */
	FailedCheck failed() {
		List<String> texts = Stream
			.concat(Stream.ofNullable(this.message), this.reasons.stream().map(CheckResultRepresentation::line))
			.toList();
		return new FailedCheck(this.input, (this.service != null) ? this.service.id() : null, this.verdict.toString(),
				texts);
	}

	private String subject() {
		return (this.service != null) ? this.service.id() : this.input;
	}

	private static String line(ReasonRepresentation reason) {
		return "line %d: %s".formatted(reason.sourceLine(), reason.text());
	}

}
