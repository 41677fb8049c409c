package org.cmkcatalog.names;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;
import org.cmkcatalog.web.PostInFormats;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Services by the names that people type. */
@RestController
@Tag(name = "Names")
class NamesController {

	/**
	 * Resolves a name.
	 *
	 * Returns the services that the text may mean, likeliest first. It recognizes
	 * current, former and later names, abbreviations, common names, and resource types of
	 * Azure and of Terraform. Case, accents, punctuation, word order, plurals, blanks,
	 * "Azure" and "Microsoft" make no difference. A name may have an abbreviation or
	 * another name of the same service in brackets, a category or a related service in
	 * front ("Cognitive Services: Face") and a word for a resource behind ("Azure
	 * Databricks workspace"). Up to two typing errors are tolerated, but not in a type.
	 * Only the whole name of one service is found. A part of a name, a mistyped name and
	 * a name of several services are ambiguous, with candidates. Any other word makes the
	 * text the name of something else, which is unknown.
	 */
	@GetInFormats("/api/v1/resolve")
	ResponseEntity<ResolutionRepresentation> resolveName(@Valid NameQuery query, @Valid Paging paging,
			ChosenEdition edition, FormatChoice format) {
		Resolver resolver = Resolver.of(edition.catalog());
		List<Candidate> candidates = resolver.candidates(query.q(), edition.edition());
		return edition.answer()
			.of(new ResolutionRepresentation(edition.id(), edition.newer(), query.q(),
					resolver.judge(candidates, edition.edition()).status(edition.edition()), candidates.size(),
					paging.size(), paging.start(),
					paging.part(candidates)
						.stream()
						.map((candidate) -> CandidateRepresentation.of(candidate, edition))
						.toList()),
					paging, candidates.size());
	}

	/**
	 * Looks up many names at once.
	 *
	 * Returns one result for each of up to 500 names or ids, in their order: the whole
	 * service if the name was found, otherwise candidates. The body is JSON, or plain
	 * text with one name per line. An invalid name does not affect the others.
	 */
	@PostInFormats(path = "/api/v1/lookup", expects = NameList.EXPECTED)
	ResponseEntity<LookupRepresentation> lookUpServices(@Valid @RequestBody NameList names, ChosenEdition edition,
			FormatChoice format) {
		List<LookupResultRepresentation> results = names.names()
			.stream()
			.map((name) -> LookupResultRepresentation.of(NamedService.of(name, edition), edition))
			.toList();
		return edition.answer().once(LookupRepresentation.of(edition, results));
	}

	/**
	 * A name to resolve.
	 *
	 * @param q a name, former name, abbreviation, resource type or what is remembered of
	 * a name, at most 200 characters, for example cosmos
	 */
	record NameQuery(@NotBlank(message = "should be a name or what is remembered of one, such as 'cosmos'") @Size(
			max = Resolver.MAX_LENGTH, message = "has more than 200 characters") String q) {

		NameQuery {
			q = Objects.requireNonNullElse(q, "");
		}

	}

}
