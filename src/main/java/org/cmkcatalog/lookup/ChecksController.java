package org.cmkcatalog.lookup;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.EditionChoice;
import org.cmkcatalog.catalog.ListedNames;
import org.cmkcatalog.catalog.Requirement;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.catalog.Verdict;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.PostInFormats;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts: whether services take a customer-managed key from a key store. */
@RestController
@Tag(name = "Checks")
class ChecksController {

	private final NamedServices namedServices;

	private final Catalog catalog;

	private final Timeline timeline;

	ChecksController(NamedServices namedServices, Catalog catalog, Timeline timeline) {
		this.namedServices = namedServices;
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Checks one service.
	 *
	 * One verdict with its reasons. A name that is not a whole name of one service is
	 * ambiguous, with candidates: no service is picked in silence.
	 */
	@GetInFormats("/api/v1/check")
	@Refuses({ ProblemType.UNKNOWN_SERVICE, ProblemType.SERVICE_NOT_YET_LISTED, ProblemType.SERVICE_GONE,
			ProblemType.VERDICT_FAILED })
	ResponseEntity<CheckRepresentation> checkService(@Valid CheckedService checked, @Valid CheckRequest request,
			EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		Requirement requirement = request.requirement();
		NamedService named = this.namedServices.find(List.of(checked.service()), edition).get(0);
		if (named.status() == ResolutionStatus.UNKNOWN) {
			throw this.namedServices.absent(named, edition);
		}
		CheckResultRepresentation verdict = CheckResultRepresentation.of(named, requirement,
				this.catalog.listedNames(edition));
		if (request.failOn().contains(verdict.verdict())) {
			throw failed("'%s' and %s: %s.".formatted(verdict.input(), requirement.keyStore(), verdict.verdict()),
					List.of(verdict));
		}
		return edition.answerByName().of(CheckRepresentation.of(edition, requirement, verdict));
	}

	/**
	 * Checks many services.
	 *
	 * A verdict for each of up to 500 names or ids, in their order, and how many have
	 * which. The body is JSON, or plain text with a name per line.
	 */
	@PostInFormats("/api/v1/check")
	@Refuses(ProblemType.VERDICT_FAILED)
	ResponseEntity<CheckListRepresentation> checkServices(@Valid @RequestBody NameList names,
			@Valid CheckRequest request, EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		Requirement requirement = request.requirement();
		ListedNames listed = this.catalog.listedNames(edition);
		List<CheckResultRepresentation> verdicts = this.namedServices.find(names.names(), edition)
			.stream()
			.map((named) -> CheckResultRepresentation.of(named, requirement, listed))
			.toList();
		CheckListRepresentation checked = CheckListRepresentation.of(edition, requirement, verdicts);
		List<CheckResultRepresentation> failed = verdicts.stream()
			.filter((verdict) -> request.failOn().contains(verdict.verdict()))
			.toList();
		if (!failed.isEmpty()) {
			throw failed(
					"%d services and %s: %s.".formatted(verdicts.size(), requirement.keyStore(), checked.inWords()),
					failed);
		}
		return edition.answerByName().once(checked);
	}

	private static ProblemException failed(String detail, List<CheckResultRepresentation> verdicts) {
		return new ProblemException(ProblemType.VERDICT_FAILED, detail).with("verdicts",
				verdicts.stream().map(CheckResultRepresentation::failed).toList());
	}

}
