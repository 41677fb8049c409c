package org.cmkcatalog.page;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceDetailRepresentation;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.names.NamedService;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The page of a service. At a terminal, the same as text. */
@Controller
class ServicePageController {

	@GetMapping("/services/{name}")
	ResponseEntity<Object> service(@PathVariable String name, ChosenEdition edition,
			@RequestHeader HttpHeaders headers) {
		ListedService service = NamedService.of(name, edition).orProblem(edition).service();
		Reader reader = Reader.of(headers);
		return (service == null)
				? reader.answer(edition.answer(), HttpStatus.MULTIPLE_CHOICES, () -> choice(name, edition),
						() -> FoundServices.of(edition, name))
				: reader.answer(edition.answer(), () -> page(service, edition),
						() -> ServiceDetailRepresentation.of(edition, service));
	}

	private static Page page(ListedService service, ChosenEdition edition) {
		PageHead head = PageHead.of("%s: customer-managed keys".formatted(service.name()),
				"Does %s support customer-managed keys in Azure Key Vault and Managed HSM? Verdict, evidence, footnotes and history."
					.formatted(service.name()),
				null);
		return new Page("service", PageFrame.of(head, edition), new ServicePage(service.name()));
	}

	private static Page choice(String name, ChosenEdition edition) {
		PageHead head = PageHead.unlisted("Which service?", "Services that may be meant by a name.", null);
		return new Page("choice", PageFrame.of(head, edition), FoundServices.of(edition, name));
	}

}
