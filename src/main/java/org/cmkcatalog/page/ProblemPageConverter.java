package org.cmkcatalog.page;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cmkcatalog.answer.RequestCatalog;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemSheet;
import org.cmkcatalog.web.Suggestion;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes a problem as a page, with the way on. */
@Component
class ProblemPageConverter extends AbstractHttpMessageConverter<ProblemSheet> {

	private final PageConverter pages;

	private final RequestCatalog catalog;

	ProblemPageConverter(PageConverter pages, RequestCatalog catalog) {
		super(MediaType.TEXT_HTML);
		this.pages = pages;
		this.catalog = catalog;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == ProblemSheet.class;
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected ProblemSheet readInternal(Class<? extends ProblemSheet> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Problems are only written", message);
	}

	@Override
	protected void addDefaultHeaders(HttpHeaders headers, ProblemSheet problem, @Nullable MediaType type)
			throws IOException {
		super.addDefaultHeaders(headers, problem, type);
		PageConverter.protect(headers);
	}

	@Override
	protected void writeInternal(ProblemSheet sheet, HttpOutputMessage message) throws IOException {
		ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		ProblemDetail problem = sheet.problem();
		String title = Objects.requireNonNullElse(problem.getTitle(), "Problem");
		PageFrame frame = PageFrame.ofProblem(PageHead.unlisted(title, title, null),
				this.catalog.editions(request.getRequest()).pinned());
		this.pages.writeInternal(new Page("problem-answer", frame, ProblemPage.of(problem)), message);
	}

	/**
	 * A problem as a page shows it.
	 *
	 * @param title its kind
	 * @param status the status of the answer
	 * @param detail what is wrong and what would be right
	 * @param errors what is wrong in parameters
	 * @param links services that may be meant, or that followed
	 * @param facts what else it says, by name
	 * @param type its type
	 * @param instance path of the request
	 * @param explanation path of the page about this kind of problem
	 */
	record ProblemPage(String title, int status, String detail, List<ParameterError> errors, List<Link> links,
			Map<String, List<String>> facts, String type, String instance, String explanation) {

		static ProblemPage of(ProblemDetail problem) {
			Map<String, Object> facts = Objects.requireNonNullElse(problem.getProperties(), Map.of());
			return new ProblemPage(Objects.requireNonNullElse(problem.getTitle(), "Problem"), problem.getStatus(),
					Objects.requireNonNullElse(problem.getDetail(), ""), all(facts.values(), ParameterError.class),
					all(facts.values(), Suggestion.class).stream().map(ProblemPage::link).toList(), others(facts),
					String.valueOf(problem.getType()), String.valueOf(problem.getInstance()),
					String.valueOf(facts.get("help")));
		}

		private static <T> List<T> all(Collection<Object> facts, Class<T> type) {
			return facts.stream()
				.filter(Collection.class::isInstance)
				.flatMap((fact) -> ((Collection<?>) fact).stream())
				.filter(type::isInstance)
				.map(type::cast)
				.toList();
		}

		private static Map<String, List<String>> others(Map<String, Object> facts) {
			Map<String, List<String>> others = new LinkedHashMap<>();
			facts.forEach((name, fact) -> {
				Collection<?> values = (fact instanceof Collection<?> several) ? several : List.of(fact);
				List<String> words = values.stream()
					.filter((value) -> !(value instanceof ParameterError) && !(value instanceof Suggestion))
					.map(String::valueOf)
					.toList();
				// the link to the explanation is that of help
				if (!words.isEmpty() && !name.equals("help")) {
					others.put(name, words);
				}
			});
			return others;
		}

		private static Link link(Suggestion suggestion) {
			return new Link(suggestion.name(), suggestion.href().replaceFirst("^/api/v1/services/", "/services/"),
					suggestion.id());
		}

	}

}
