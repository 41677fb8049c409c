package org.cmkcatalog.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The form in which a client gets a problem: JSON, but text, Markdown or a page for
 * people, who ask at a short URL, for a format of theirs or with a browser.
 */
final class ProblemForm {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private ProblemForm() {
	}

	/**
	 * Answers a problem.
	 * @param problem the problem
	 * @param answer status and headers of the answer
	 * @param path path of the request as sent
	 * @param request the request
	 */
	static ResponseEntity<Object> of(ProblemDetail problem, ResponseEntity.BodyBuilder answer, String path,
			HttpServletRequest request) {
		MediaType type = type(path, request);
		return answer.contentType(type)
			.varyBy(HttpHeaders.ACCEPT)
			// without it, caches may keep a 404 or 410 as long as they like
			.cacheControl(CacheControl.noStore())
			.body(type.equals(MediaType.APPLICATION_PROBLEM_JSON) ? problem : new ProblemSheet(problem));
	}

	private static MediaType type(String path, HttpServletRequest request) {
		List<MediaType> accepted = accepted(request);
		if (accepts(MediaType.APPLICATION_JSON, accepted) || accepts(MediaType.APPLICATION_PROBLEM_JSON, accepted)) {
			return MediaType.APPLICATION_PROBLEM_JSON;
		}
		Optional<Format> format = format(request);
		if (format.isPresent()) {
			boolean isForPeople = format.get() == Format.TXT || format.get() == Format.MD;
			return isForPeople ? format.get().mediaType() : MediaType.APPLICATION_PROBLEM_JSON;
		}
		if (accepts(MediaType.TEXT_HTML, accepted)) {
			return HTML;
		}
		return AnswerPaths.isPage(path) ? Format.TXT.mediaType() : MediaType.APPLICATION_PROBLEM_JSON;
	}

	private static Optional<Format> format(HttpServletRequest request) {
		if (request.getAttribute(FailureFilter.IS_UNDECODABLE) != null) {
			// reading a parameter would fail again
			return Optional.empty();
		}
		return Optional.ofNullable(request.getParameter("format"))
			.flatMap((word) -> VocabularyConverterFactory.find(Format.class, word));
	}

	private static List<MediaType> accepted(HttpServletRequest request) {
		try {
			return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	private static boolean accepts(MediaType type, List<MediaType> accepted) {
		return accepted.stream()
			.anyMatch((accept) -> accept.equalsTypeAndSubtype(type) && accept.getQualityValue() > 0);
	}

}
