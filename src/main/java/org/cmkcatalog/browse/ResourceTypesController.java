package org.cmkcatalog.browse;

import java.util.List;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.EditionTypes;
import org.cmkcatalog.catalog.ResourceMapping;
import org.cmkcatalog.web.FormatChoice;
import org.cmkcatalog.web.GetInFormats;
import org.cmkcatalog.web.Paging;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Types of real resources, and the services that they belong to. */
@RestController
@Tag(name = "Resource types")
@RequestMapping(path = "/api/v1/resource-types", produces = "application/json")
class ResourceTypesController {

	/**
	 * Lists resource types.
	 *
	 * One item for each rule that says which services a resource of a type belongs to. A
	 * type can have several, with conditions: of these, the first that holds applies.
	 * Rules whose type is a pattern apply to types without rules of their own.
	 */
	@GetInFormats
	ResponseEntity<ListRepresentation<ResourceTypeRepresentation>> listResourceTypes(@Valid ResourceTypeFilter filter,
			ResourceTypeChoice choice, @Valid Paging paging, ChosenEdition edition, FormatChoice format) {
		filter.check(edition);
		EditionTypes types = EditionTypes.of(edition.catalog(), edition.edition());
		List<ResourceMapping> found = types.mappings()
			.stream()
			.filter(filter.in(types, edition.catalog().resourceTypes()))
			.sorted(ResourceTypeOrder.of(choice.sort()))
			.toList();
		return edition.answer()
			.of(ListRepresentation.of(edition, found, paging,
					(mapping) -> ResourceTypeRepresentation.of(mapping, types.names()),
					ResourceTypeRepresentation.COLUMNS), paging, found.size());
	}

}
