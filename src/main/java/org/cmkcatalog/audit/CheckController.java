package org.cmkcatalog.audit;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.coverage.Upload;
import org.cmkcatalog.page.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page that checks names or an inventory. Its form is posted, so that nothing of it
 * is in an address, a history or a log.
 */
@Controller
class CheckController {

	private final CheckPages pages;

	CheckController(CheckPages pages) {
		this.pages = pages;
	}

	@GetMapping("/check")
	ResponseEntity<Object> form(ChosenEdition edition, @RequestHeader HttpHeaders headers) {
		return Reader.of(headers)
			.answer(edition.answer(), () -> this.pages.form(edition), () -> new CheckCommands(edition,
					ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
	}

	@PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Object> check(@RequestBody(required = false) @Nullable Upload upload, Editions editions,
			@RequestHeader HttpHeaders headers) {
		return new CheckRequest((upload != null) ? upload : Upload.EMPTY, editions, Reader.of(headers), this.pages)
			.answer();
	}

}
