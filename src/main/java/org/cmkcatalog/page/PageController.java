package org.cmkcatalog.page;

import java.nio.charset.StandardCharsets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceDetailRepresentation;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.names.NamedService;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.Tabular;
import org.jspecify.annotations.Nullable;

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
 * Short URLs. They answer plain text unless the Accept header names HTML.
 */
@Controller
class PageController {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	@GetMapping("/")
	ResponseEntity<Tabular> start(@Valid PageQuery query, ChosenEdition edition, @RequestHeader HttpHeaders headers) {
		String typed = query.q();
		Tabular answer = (typed == null)
				? new Welcome(edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
				: FoundServices.of(edition, typed);
		return edition.answer().of(answer, type(headers));
	}

	@GetMapping("/services/{name}")
	ResponseEntity<Tabular> service(@PathVariable String name, ChosenEdition edition,
			@RequestHeader HttpHeaders headers) {
		Answer answer = edition.answer();
		ListedService service = NamedService.of(name, edition).orProblem(edition).service();
		return (service != null) ? answer.of(ServiceDetailRepresentation.of(edition, service), type(headers))
				: answer.of(FoundServices.of(edition, name), HttpStatus.MULTIPLE_CHOICES, type(headers));
	}

	private static MediaType type(HttpHeaders headers) {
		boolean isHtml = headers.getAccept()
			.stream()
			.anyMatch((accepted) -> accepted.equalsTypeAndSubtype(HTML) && accepted.getQualityValue() > 0);
		return isHtml ? HTML : TEXT;
	}

	/**
	 * A search.
	 *
	 * @param q what is remembered of a service's name, at most 200 characters
	 */
	record PageQuery(@Size(max = 200, message = "has more than 200 characters") @Nullable String q) {

	}

}
