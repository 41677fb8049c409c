package org.cmkcatalog.matrix;

import java.util.Map;

import jakarta.validation.Valid;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.ServiceRepresentation;
import org.cmkcatalog.browse.FilterCheck;
import org.cmkcatalog.browse.ListChoice;
import org.cmkcatalog.browse.ListRepresentation;
import org.cmkcatalog.catalog.ListingFilter;
import org.cmkcatalog.names.Resolver;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.table.Tabular;
import org.cmkcatalog.web.CurrentRequest;
import org.cmkcatalog.web.Paging;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The matrix, which is the start page. At a terminal, the same rows as text. */
@Controller
class MatrixController {

	private final MatrixRows rows;

	MatrixController(MatrixRows rows) {
		this.rows = rows;
	}

	@GetMapping("/")
	ResponseEntity<Object> matrix(@Valid ListingFilter filter, ListChoice choice, @Valid Paging paging,
			ChosenEdition edition, @RequestHeader HttpHeaders headers) {
		FilterCheck.check(filter, edition);
		return Reader.of(headers)
			.answer(edition.answer(), () -> new MatrixView(filter, choice, paging, edition, this.rows).page(),
					() -> text(filter, choice, paging, edition));
	}

	/** Without a question, what can be asked. */
	private static Tabular text(ListingFilter filter, ListChoice choice, Paging paging, ChosenEdition edition) {
		if (CurrentRequest.query(Map.of(), "edition", "asOf").isEmpty()) {
			return new Welcome(edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		}
		return ListRepresentation.of(edition,
				edition.edition()
					.services(filter, Resolver.of(edition.catalog()).meaning(filter.q(), edition.edition())),
				filter.q(), choice, paging, edition::represent, ServiceRepresentation.COLUMNS);
	}

}
