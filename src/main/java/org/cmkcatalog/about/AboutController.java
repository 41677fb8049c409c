package org.cmkcatalog.about;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.browse.EditionRepresentation;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.page.Section;
import org.cmkcatalog.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The page about the data. At a terminal, the editions as text. */
@Controller
class AboutController {

	private static final Paging WHOLE = new Paging(null, null);

	private final @Nullable BuildProperties build;

	AboutController(ObjectProvider<BuildProperties> build) {
		this.build = build.getIfAvailable();
	}

	@GetMapping("/about")
	ResponseEntity<Object> about(ChosenEdition edition, Editions editions, @RequestHeader HttpHeaders headers) {
		return Reader.of(headers)
			.answer(edition.answer(), () -> page(edition, editions), () -> EditionRepresentation.list(editions, WHOLE));
	}

	private Page page(ChosenEdition edition, Editions editions) {
		PageHead head = PageHead.of("About the data",
				"Where the CMK Catalog has its data from, on what terms, what an edition is, and what the data does not say.",
				Section.ABOUT);
		String version = (this.build != null) ? String.valueOf(this.build.getVersion()) : "not built";
		return new Page("about", PageFrame.of(head, edition, null), AboutPage.of(edition, editions, version));
	}

}
