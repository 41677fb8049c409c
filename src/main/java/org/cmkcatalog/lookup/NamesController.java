package org.cmkcatalog.lookup;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.EditionChoice;
import org.cmkcatalog.catalog.ListedNames;
import org.cmkcatalog.catalog.Timeline;
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

	/** A name means few services; more candidates would not be read. */
	private static final int MOST_CANDIDATES = 5;

	private final Resolver resolver;

	private final NamedServices namedServices;

	private final Catalog catalog;

	private final Timeline timeline;

	NamesController(Resolver resolver, NamedServices namedServices, Catalog catalog, Timeline timeline) {
		this.resolver = resolver;
		this.namedServices = namedServices;
		this.catalog = catalog;
		this.timeline = timeline;
	}

	/**
	 * Resolves a name.
	 *
	 * The services that may be meant by what was typed, likeliest first: by any name,
	 * former or later name, abbreviation or common name, without regard to case, accents,
	 * punctuation, word order, plurals, "Azure" and "Microsoft", and with one or two
	 * typing errors. Only a whole name of one service is found; everything else is
	 * ambiguous, with candidates, or unknown.
	 */
	@GetInFormats("/api/v1/resolve")
	ResponseEntity<ResolutionRepresentation> resolveName(@Valid NameQuery query, @Valid Paging paging,
			EditionChoice choice, FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		ListedNames listed = this.catalog.listedNames(edition);
		List<Candidate> candidates = this.resolver.candidates(query.q(), listed);
		ResolutionStatus status = Resolution.of(candidates, listed::contains).status();
		return edition.answerByName()
			.of(new ResolutionRepresentation(edition.id(), edition.newer(), query.q(), status, candidates.size(),
					paging.size(), paging.start(),
					CandidateRepresentation.of(paging.part(candidates), listed, paging.size())), paging,
					candidates.size());
	}

	/**
	 * Looks up many names at once.
	 *
	 * One result for each of up to 500 names or ids, in their order: the whole service if
	 * it was found, else candidates. The body is JSON, or plain text with a name per
	 * line. A name that is none fails alone.
	 */
	@PostInFormats("/api/v1/lookup")
	ResponseEntity<LookupRepresentation> lookUpServices(@Valid @RequestBody NameList names, EditionChoice choice,
			FormatChoice format) {
		ChosenEdition edition = this.timeline.choose(choice);
		ListedNames listed = this.catalog.listedNames(edition);
		List<LookupResultRepresentation> results = this.namedServices.find(names.names(), edition)
			.stream()
			.map((named) -> result(named, listed))
			.toList();
		return edition.answerByName().once(LookupRepresentation.of(edition, results));
	}

	private static LookupResultRepresentation result(NamedService named, ListedNames listed) {
		return new LookupResultRepresentation(named.input(), named.status(),
				(named.service() != null) ? named.service().representation() : null,
				CandidateRepresentation.of(named.candidates(), listed, MOST_CANDIDATES), named.message());
	}

}
