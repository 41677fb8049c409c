package org.cmkcatalog.page;

import jakarta.validation.Valid;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.EditionChoice;
import org.cmkcatalog.catalog.ServiceDetailRepresentation;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.lookup.NamedServices;
import org.cmkcatalog.web.Tabular;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Short URLs. They answer plain text unless HTML is accepted, whoever asks.
 */
@Controller
@RequestMapping(produces = { MediaType.TEXT_PLAIN_VALUE, PageController.HTML })
class PageController {

	static final String HTML = "text/html;charset=UTF-8";

	/** What fits on a screen. */
	private static final int MOST_SERVICES = 20;

	private final NamedServices services;

	private final Timeline timeline;

	PageController(NamedServices services, Timeline timeline) {
		this.services = services;
		this.timeline = timeline;
	}

	@GetMapping("/")
	ResponseEntity<Tabular> start(@Valid PageQuery query, EditionChoice choice) {
		ChosenEdition edition = this.timeline.choose(choice);
		String typed = query.q();
		if (typed == null || typed.isBlank()) {
			return edition.answer()
				.of(new Welcome(edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
		}
		return edition.answer().of(found(typed, edition));
	}

	@GetMapping("/services/{name}")
	ResponseEntity<Tabular> service(@PathVariable String name, EditionChoice choice) {
		ChosenEdition edition = this.timeline.choose(choice);
		return this.services.one(name, edition)
			.map((service) -> edition.answer().<Tabular>of(ServiceDetailRepresentation.of(edition, service)))
			.orElseGet(() -> edition.answer().of(found(name, edition), HttpStatus.MULTIPLE_CHOICES));
	}

	private Tabular found(String typed, ChosenEdition edition) {
		return FoundServices.of(edition, typed, this.services.meant(typed, edition, MOST_SERVICES));
	}

}
