package org.cmkcatalog.about;

import java.util.List;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Reader;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;
import org.cmkcatalog.web.Suggestion;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The kinds of problems, which the problems of the API lead to. */
@Controller
class ProblemsController {

	@GetMapping({ "/problems", "/problems/" })
	ResponseEntity<Object> problems(ChosenEdition edition, @RequestHeader HttpHeaders headers) {
		PageHead head = PageHead.of("Problems", "What each kind of problem of the API means, and what to do about it.",
				null);
		ProblemTexts all = ProblemTexts.all();
		return Reader.of(headers)
			.answer(edition.answer(), () -> new Page("problems", PageFrame.of(head, edition, null), all), () -> all);
	}

	@GetMapping("/problems/{type}")
	ResponseEntity<Object> problem(@PathVariable String type, ChosenEdition edition,
			@RequestHeader HttpHeaders headers) {
		ProblemText text = ProblemTexts.all().find(type).orElseThrow(() -> unknown(type));
		return Reader.of(headers).answer(edition.answer(), () -> page(text, edition), () -> text);
	}

	private static Page page(ProblemText text, ChosenEdition edition) {
		PageHead head = PageHead.of("Problem: " + text.title(), text.meaning(), null);
		return new Page("problem", PageFrame.of(head, edition, null), text);
	}

	private static ProblemException unknown(String type) {
		List<Suggestion> kinds = ProblemTexts.all()
			.kinds()
			.stream()
			.map((kind) -> new Suggestion(kind.name(), kind.title(), kind.href()))
			.toList();
		return new ProblemException(ProblemType.NOT_FOUND,
				"There is no kind of problem '%s'. The suggestions are all kinds."
					.formatted(ParameterError.shown(type)))
			.with("suggestions", kinds);
	}

}
