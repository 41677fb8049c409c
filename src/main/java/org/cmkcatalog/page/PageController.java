package org.cmkcatalog.page;

import java.nio.charset.StandardCharsets;

import jakarta.validation.Valid;
import org.cmkcatalog.catalog.ChosenEdition;
import org.cmkcatalog.catalog.EditionChoice;
import org.cmkcatalog.catalog.ServiceDetailRepresentation;
import org.cmkcatalog.catalog.Timeline;
import org.cmkcatalog.lookup.NamedServices;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.Tabular;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Short URLs. They answer plain text unless HTML is accepted by name, whoever asks.
 */
@Controller
class PageController {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** What fits on a screen. */
	private static final int MOST_SERVICES = 20;

	private final NamedServices services;

	private final Timeline timeline;

	PageController(NamedServices services, Timeline timeline) {
		this.services = services;
		this.timeline = timeline;
	}

	@GetMapping("/")
	ResponseEntity<Tabular> start(@Valid PageQuery query, EditionChoice choice, @RequestHeader HttpHeaders headers) {
		ChosenEdition edition = this.timeline.choose(choice);
		String typed = query.q();
		Tabular answer = (typed == null)
				? new Welcome(edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
				: found(typed, edition);
		return edition.answerByName().of(answer, type(headers));
	}

	@GetMapping("/services/{name}")
	ResponseEntity<Tabular> service(@PathVariable String name, EditionChoice choice,
			@RequestHeader HttpHeaders headers) {
		ChosenEdition edition = this.timeline.choose(choice);
		Answer answer = edition.answerByName();
		return this.services.one(name, edition)
			.map((service) -> answer.<Tabular>of(ServiceDetailRepresentation.of(edition, service), type(headers)))
			.orElseGet(() -> answer.of(found(name, edition), HttpStatus.MULTIPLE_CHOICES, type(headers)));
	}

	private Tabular found(String typed, ChosenEdition edition) {
		return FoundServices.of(edition, typed, this.services.meant(typed, edition, MOST_SERVICES));
	}

	private static MediaType type(HttpHeaders headers) {
		boolean isHtml = headers.getAccept()
			.stream()
			.anyMatch((accepted) -> accepted.equalsTypeAndSubtype(HTML) && accepted.getQualityValue() > 0);
		return isHtml ? HTML : TEXT;
	}

}
