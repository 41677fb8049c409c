package org.cmkcatalog.changelog;

import java.util.List;

import jakarta.validation.Valid;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.ChangeFilter;
import org.cmkcatalog.history.ChangeListRepresentation;
import org.cmkcatalog.history.ComparedEditions;
import org.cmkcatalog.history.ComparedEditions.ChangeRange;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.web.Paging;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** What changed between two editions. At a terminal, the same list as text. */
@Controller
class ChangesPageController {

	@GetMapping("/changes")
	ResponseEntity<Object> changes(ChangeRange range, @Valid ChangeFilter filter, @Valid Paging paging,
			Editions editions, @RequestHeader HttpHeaders headers) {
		ComparedEditions compared = ComparedEditions.of(range, editions);
		List<Change> changes = compared.changes(filter);
		return Reader.of(headers)
			.answer(compared.answer(), () -> new ChangesView(compared, editions, filter, changes, paging).page(),
					() -> ChangeListRepresentation.of(compared, changes, List.of(), paging));
	}

}
