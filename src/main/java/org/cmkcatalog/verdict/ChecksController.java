package org.cmkcatalog.verdict;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.names.NameList;
import org.cmkcatalog.names.NamedService;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.PostInFormats;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.Refuses;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts: whether services take a customer-managed key from a key store. */
@RestController
@Tag(name = "Checks")
class ChecksController {

	/**
	 * Checks one service.
	 *
	 * One verdict with its reasons. A name that is not a whole name of one service is
	 * ambiguous, with candidates: no service is chosen silently.
	 */
	@GetInFormats("/api/v1/check")
	@Refuses({ 404, 410, 422 })
	ResponseEntity<CheckRepresentation> checkService(@Valid CheckedService checked, @Valid Requirement requirement,
			ChosenEdition edition, FormatChoice format) {
		CheckResultRepresentation verdict = CheckResultRepresentation
			.of(NamedService.of(checked.service(), edition).orProblem(edition), requirement, edition);
		if (requirement.failOn().contains(verdict.verdict())) {
			throw failed("'%s' and %s: %s.".formatted(ParameterError.shown(verdict.input()), requirement.keyStore(),
					verdict.verdict()), List.of(verdict));
		}
		return edition.answer().of(CheckRepresentation.of(edition, requirement, verdict));
	}

	/**
	 * Checks many services.
	 *
	 * A verdict for each of up to 500 names or ids, in their order, and how many have
	 * which. The body is JSON, or plain text with a name per line.
	 */
	@PostInFormats(path = "/api/v1/check", expects = NameList.EXPECTED)
	@Refuses(422)
	ResponseEntity<CheckListRepresentation> checkServices(@Valid @RequestBody NameList names,
			@Valid Requirement requirement, ChosenEdition edition, FormatChoice format) {
		List<CheckResultRepresentation> verdicts = names.names()
			.stream()
			.map((name) -> CheckResultRepresentation.of(NamedService.of(name, edition), requirement, edition))
			.toList();
		CheckListRepresentation checked = CheckListRepresentation.of(edition, requirement, verdicts);
		List<CheckResultRepresentation> failed = verdicts.stream()
			.filter((verdict) -> requirement.failOn().contains(verdict.verdict()))
			.toList();
		if (!failed.isEmpty()) {
			throw failed(
					"%d services and %s: %s.".formatted(verdicts.size(), requirement.keyStore(), checked.inWords()),
					failed);
		}
		return edition.answer().once(checked);
	}

	private static ProblemException failed(String detail, List<CheckResultRepresentation> verdicts) {
		return FailedCheck.problem(detail, verdicts.stream().map(CheckResultRepresentation::failed).toList());
	}

	/**
	 * The service to check.
	 *
	 * @param service its id, or a whole name of it: any that it has had, an abbreviation,
	 * a common name or a resource type, at most 200 characters, for example
	 * azure-sql-database
	 */
	record CheckedService(@NotBlank(message = "is missing; it should be the id or a name of a service") @Size(
			max = Resolver.MAX_LENGTH, message = "has more than 200 characters") String service) {

		CheckedService {
			service = Objects.requireNonNullElse(service, "");
		}

	}

}
