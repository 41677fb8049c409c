package org.cmkcatalog.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.audit.CheckPage.Trouble;
import org.cmkcatalog.coverage.CoverageProperties;
import org.cmkcatalog.page.Hidden;
import org.cmkcatalog.page.Page;
import org.cmkcatalog.page.PageFrame;
import org.cmkcatalog.page.PageHead;
import org.cmkcatalog.page.Section;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The check page around what came of its form. */
@Component
class CheckPages {

	private static final String DESCRIPTION = "Paste names of Azure services or choose an inventory file, and read for each whether it can use a customer-managed key. Nothing is stored or logged.";

	/** Fields of the form by the names of the parameters. */
	private static final Map<String, String> LABELS = Map.of("names", "Names", "keyStore", "Key store", "keyType",
			"Key type", "keyBits", "Key size", "edition", "Edition", "format", "Format", "form", "Form");

	private static final List<String> ABOUT_FILES = List.of("invalid-inventory", "content-too-large");

	private static final Map<DataUnit, String> UNITS = new TreeMap<>(
			Map.of(DataUnit.GIGABYTES, "GB", DataUnit.MEGABYTES, "MB", DataUnit.KILOBYTES, "kB"));

	private final DataSize maxSize;

	CheckPages(CoverageProperties properties) {
		this.maxSize = properties.maxBody();
	}

	/** The form before anything is filled in. */
	Page form(ChosenEdition edition) {
		PageHead head = PageHead.of("Check names or an inventory", DESCRIPTION, Section.CHECK);
		return new Page("check", PageFrame.of(head, edition),
				page(CheckForm.empty(edition), edition, List.of(), null, null));
	}

	/** The form as it was filled in, with the verdicts. */
	Page result(CheckForm form, ChosenEdition edition, List<Hidden> picks, CheckResult result) {
		PageHead head = PageHead.unlisted(result.title(), DESCRIPTION, Section.CHECK);
		// the link of a banner would lead to an empty form
		return new Page("check", PageFrame.of(head, edition, null), page(form, edition, picks, null, result));
	}

	/** The form as it was filled in, with what is wrong. */
	Page trouble(CheckForm form, ChosenEdition edition, ProblemException problem) {
		PageHead head = PageHead.unlisted("Nothing was checked", DESCRIPTION, Section.CHECK);
		return new Page("check", PageFrame.of(head, edition, null),
				page(form, edition, List.of(), trouble(problem.getBody()), null));
	}

	private CheckPage page(CheckForm form, ChosenEdition edition, List<Hidden> picks, @Nullable Trouble trouble,
			@Nullable CheckResult result) {
		return new CheckPage(form.names(), CheckChoices.of(form, edition), picks, inWords(this.maxSize),
				this.maxSize.toBytes(), trouble, result,
				new CheckCommands(edition, ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
					.ofPage());
	}

	/** In the largest unit that is exact, for example: 32 MB. */
	static String inWords(DataSize size) {
		String words = size.toBytes() + " bytes";
		for (Map.Entry<DataUnit, String> unit : UNITS.entrySet()) {
			long one = DataSize.of(1, unit.getKey()).toBytes();
			if (size.toBytes() >= one && size.toBytes() % one == 0) {
				words = "%d %s".formatted(size.toBytes() / one, unit.getValue());
			}
		}
		return words;
	}

	private static Trouble trouble(ProblemDetail problem) {
		List<ParameterError> errors = Objects.requireNonNullElse(problem.getProperties(), Map.<String, Object>of())
			.values()
			.stream()
			.flatMap((value) -> (value instanceof List<?> several) ? several.stream() : Stream.empty())
			.filter(ParameterError.class::isInstance)
			.map(ParameterError.class::cast)
			.toList();
		String type = String.valueOf(problem.getType());
		return new Trouble(errors.stream().anyMatch((error) -> error.parameter().equals("names")),
				errors.isEmpty() && ABOUT_FILES.stream().anyMatch(type::endsWith),
				errors.isEmpty() ? List.of(detail(problem)) : errors.stream().map(CheckPages::message).toList());
	}

	private static String detail(ProblemDetail problem) {
		String detail = String.valueOf(problem.getDetail());
		return (problem.getStatus() == HttpStatus.CONTENT_TOO_LARGE.value())
				? "%s Split what you send, or check it offline: there, a file may have %s.".formatted(detail,
						inWords(CoverageProperties.MAX_OFFLINE))
				: detail;
	}

	private static String message(ParameterError error) {
		return "%s: %s.".formatted(LABELS.getOrDefault(error.parameter(), error.parameter()), error.message());
	}

}
