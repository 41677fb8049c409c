package org.cmkcatalog.history;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.rometools.rome.feed.atom.Feed;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.answer.FacetRepresentation;
import org.cmkcatalog.history.ComparedEditions.ChangeRange;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes between editions. */
@RestController
@Tag(name = "Changes")
class ChangesController {

	/**
	 * Lists changes.
	 *
	 * What changed from one edition to another, the most important first, with what both
	 * say and where. Another marker of a footnote, other capital letters of a category
	 * and another spelling of a URL are no change. Editions are the days on which the
	 * page was seen: a change happened at some time between two of them. The headers
	 * X-Kinds and X-Message have the fields kinds and message, for CSV and NDJSON.
	 */
	@GetInFormats("/api/v1/changes")
	ResponseEntity<ChangeListRepresentation> listChanges(ChangeRange range, @Valid ChangeFilter filter,
			FacetChoice choice, @Valid Paging paging, @Parameter(hidden = true) Editions all, FormatChoice format) {
		ComparedEditions editions = ComparedEditions.of(range, all);
		List<Change> changes = editions.changes(filter);
		List<FacetRepresentation> facets = choice.facets()
			.stream()
			.map((facet) -> FacetRepresentation.of(facet.toString(), facet.count(changes, filter)))
			.toList();
		ChangeListRepresentation list = ChangeListRepresentation.of(editions, changes, facets, paging);
		return editions.answer().of(list, paging, changes.size(), list.headers());
	}

	/**
	 * Gets the feed of changes.
	 *
	 * An Atom feed of the changes that each edition brought, the newest edition first,
	 * and of one edition the most important change first. An entry keeps its id when
	 * editions are added.
	 */
	@GetMapping(path = { "/api/v1/changes.atom", "/changes.atom" }, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
	ResponseEntity<Feed> getChangesFeed(ChangeRange range, @Valid ChangeFilter filter,
			@Parameter(hidden = true) Editions all) {
		ComparedEditions editions = ComparedEditions.of(range, all);
		return editions.answer().of(ChangesFeed.of(editions, editions.steps(filter)), MediaType.APPLICATION_ATOM_XML);
	}

	/**
	 * What to count beside a list of changes.
	 *
	 * @param facets filters by whose values all changes that match are counted
	 */
	record FacetChoice(Set<ChangeFacet> facets) {

		FacetChoice {
			facets = Objects.requireNonNullElse(facets, Set.of());
		}

	}

}
