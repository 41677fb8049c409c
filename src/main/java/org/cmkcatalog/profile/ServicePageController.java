package org.cmkcatalog.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceDetailRepresentation;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.History;
import org.cmkcatalog.names.AbsentServices;
import org.cmkcatalog.names.NamedService;
import org.cmkcatalog.page.NewerEdition;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of a service. At a terminal, the same as text. */
@Controller
class ServicePageController {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	@GetMapping("/services/{name}")
	ResponseEntity<Object> service(@PathVariable String name, ChosenEdition edition,
			@RequestHeader HttpHeaders headers) {
		Reader reader = Reader.of(headers);
		Optional<KnownService> known = known(name, edition);
		if (known.isPresent()) {
			return edition.edition()
				.service(known.get().id())
				.map((service) -> reader.answer(edition.answer(), () -> page(service, edition),
						() -> text(service, edition)))
				.orElseGet(() -> absent(known.get(), edition, reader));
		}
		NamedService.of(name, edition).orProblem(edition);
		return reader.answer(edition.answer(), HttpStatus.MULTIPLE_CHOICES, () -> choice(name, edition),
				() -> FoundServices.of(edition, name));
	}

	/** An id is that service in every edition, even if it is a name of another one. */
	private static Optional<KnownService> known(String name, ChosenEdition edition) {
		return edition.catalog()
			.services()
			.byId(name)
			.or(() -> Optional.ofNullable(NamedService.of(name, edition).known()));
	}

	private static Tabular text(ListedService service, ChosenEdition edition) {
		return ServiceDetailRepresentation.of(edition, service);
	}

	private static Page page(ListedService service, ChosenEdition edition) {
		PageHead head = PageHead.of("%s: customer-managed keys".formatted(service.name()),
				"Does %s support customer-managed keys in Azure Key Vault and Managed HSM? Verdict, evidence, footnotes and history."
					.formatted(service.name()),
				null);
		return new Page("service", frame(head, service.id(), edition),
				ServicePage.of(service, edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
	}

	/** A problem with a page of its own: no cache keeps it, like other problems. */
	private static ResponseEntity<Object> absent(KnownService service, ChosenEdition edition, Reader reader) {
		ProblemException problem = AbsentServices.notListed(service, edition);
		if (reader == Reader.TERMINAL) {
			throw problem;
		}
		PageHead head = PageHead.unlisted("%s: customer-managed keys".formatted(service.latestName()),
				"What is known of %s in other editions.".formatted(service.latestName()), null);
		return ResponseEntity.status(problem.getStatusCode())
			.contentType(HTML)
			.varyBy(HttpHeaders.ACCEPT)
			.cacheControl(CacheControl.noStore())
			.body(new Page("service", frame(head, service.id(), edition), ServicePage.of(service, edition)));
	}

	private static PageFrame frame(PageHead head, String id, ChosenEdition edition) {
		return PageFrame.of(head, edition, newer(id, edition), "/services/" + id);
	}

	/** What the newest edition changes for this service. */
	private static @Nullable NewerEdition newer(String id, ChosenEdition edition) {
		if (NewerEdition.isNewest(edition)) {
			return null;
		}
		List<Change> changes = History.of(edition.catalog()).between(edition.edition(), edition.catalog().latest(), id);
		return NewerEdition.of(edition, ServiceChanges.inASentence(changes, id));
	}

	private static Page choice(String name, ChosenEdition edition) {
		PageHead head = PageHead.unlisted("Which service?", "Services that may be meant by a name.", null);
		return new Page("choice", PageFrame.of(head, edition), ChoicePage.of(FoundServices.of(edition, name)));
	}

}
