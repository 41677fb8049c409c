package org.cmkcatalog.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The headers of an answer: validators and lifetime for caches, links and total of a
 * list. Spring answers 304 when the validators match.
 *
 * @param contentHash hash of the catalog's content; changes when any answer can change
 * @param date date of the edition of the answer
 */
public record Answer(String contentHash, LocalDate date) {

	/** Name of the header with the number of items in the whole list. */
	public static final String TOTAL_COUNT = "X-Total-Count";

	/** Name of the header with the number of changes of each kind in the whole list. */
	public static final String KINDS = "X-Kinds";

	/** Name of the header with a sentence that a reader of the list must know. */
	public static final String MESSAGE = "X-Message";

	/**
	 * Tomcat fails if the headers exceed 8 kB. Without links, total and limit are enough
	 * to page.
	 */
	private static final int MAX_LINKS_LENGTH = 4 * 1024;

	/**
	 * The catalog changes a few times a year. A client is at most an hour late. A shared
	 * cache, which asks for many clients, is at most 20 seconds late.
	 */
	private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1))
		.cachePublic()
		.sMaxAge(Duration.ofSeconds(10))
		.staleWhileRevalidate(Duration.ofSeconds(10));

	/**
	 * An answer in the negotiated media type.
	 * @param body what to answer
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> of(T body) {
		return of(body, FormatNegotiation.chosen(CurrentRequest.get()));
	}

	/**
	 * An answer in any media type.
	 * @param body what to answer
	 * @param type its media type
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> of(T body, MediaType type) {
		return of(body, HttpStatus.OK, type);
	}

	/**
	 * An answer with another status than 200.
	 * @param body what to answer
	 * @param status the status
	 * @param type its media type
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> of(T body, HttpStatus status, MediaType type) {
		return cached(status, type).body(body);
	}

	/**
	 * A list, with the links to its other parts.
	 * @param body what to answer
	 * @param paging the part that is answered
	 * @param total how many items the list has in all
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> of(T body, Paging paging, long total) {
		return of(body, paging, total, Map.of());
	}

	/**
	 * A list, with the links to its other parts and with facts about the whole list that
	 * some formats do not contain.
	 * @param body what to answer
	 * @param paging the part that is answered
	 * @param total how many items the list has in all
	 * @param facts more headers, in ASCII
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> of(T body, Paging paging, long total, Map<String, String> facts) {
		ResponseEntity.BodyBuilder answer = cached(HttpStatus.OK, FormatNegotiation.chosen(CurrentRequest.get()))
			.header(TOTAL_COUNT, String.valueOf(total));
		facts.forEach(answer::header);
		String links = links(paging, total);
		if (links.length() <= MAX_LINKS_LENGTH) {
			answer.header(HttpHeaders.LINK, links);
		}
		return answer.body(body);
	}

	/**
	 * The answer to a POST, which no cache may keep.
	 * @param body what to answer
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> once(T body) {
		return once(body, HttpStatus.OK);
	}

	/**
	 * The answer to a POST, which no cache may keep, with another status than 200.
	 * @param body what to answer
	 * @param status the status
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> once(T body, HttpStatus status) {
		return once(body, status, FormatNegotiation.chosen(CurrentRequest.get()));
	}

	/**
	 * The answer to a POST, which no cache may keep, in any media type.
	 * @param body what to answer
	 * @param status the status
	 * @param type its media type
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> once(T body, HttpStatus status, MediaType type) {
		return answer(status, type).cacheControl(CacheControl.noStore()).body(body);
	}

	/**
	 * The answer to a form that a browser saves as a file, and no cache may keep.
	 * @param body what to answer
	 * @param type its media type
	 * @param <T> type of the body
	 * @return the answer with its headers
	 */
	public <T> ResponseEntity<T> download(T body, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.varyBy(HttpHeaders.ACCEPT)
			.cacheControl(CacheControl.noStore())
			.headers((headers) -> headers.setContentDisposition(attachment(type)))
			.body(body);
	}

	/**
	 * A permanent redirect to another path of this server, with the same query.
	 * @param path the path
	 * @param <T> type of the body at that path
	 * @return the redirect
	 */
	public <T> ResponseEntity<T> elsewhere(String path) {
		String query = ServletUriComponentsBuilder.fromCurrentRequest().build().getQuery();
		return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
			.location(URI.create((query != null) ? path + "?" + query : path))
			.cacheControl(FOR_AN_HOUR)
			.build();
	}

	private ResponseEntity.BodyBuilder cached(HttpStatus status, MediaType type) {
		return answer(status, type).eTag("W/\"%s-%s\"".formatted(this.contentHash, type.getSubtype()))
			.lastModified(this.date.atStartOfDay(ZoneOffset.UTC))
			.cacheControl(FOR_AN_HOUR);
	}

	/** A download gets a file name, for example {@code services-2024-07-19.csv}. */
	private ResponseEntity.BodyBuilder answer(HttpStatus status, MediaType type) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(type).varyBy(HttpHeaders.ACCEPT);
		HttpServletRequest request = CurrentRequest.get();
		if ("true".equals(request.getParameter("download"))) {
			answer.headers((headers) -> headers.setContentDisposition(attachment(type)));
		}
		return answer;
	}

	private ContentDisposition attachment(MediaType type) {
		String path = CurrentRequest.get().getRequestURI();
		String name = "%s-%s.%s".formatted(path.substring(path.lastIndexOf('/') + 1), this.date,
				Format.of(type).map(Format::toString).orElse(type.getSubtype().replaceFirst("\\+.*", "")));
		return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
	}

	private static String links(Paging paging, long total) {
		long size = paging.isWhole() ? Math.max(1, total) : paging.size();
		List<String> links = new ArrayList<>();
		links.add(link("first", 0, paging));
		if (paging.start() > 0) {
			links.add(link("prev", Math.max(0, paging.start() - size), paging));
		}
		if (paging.start() + size < total) {
			links.add(link("next", paging.start() + size, paging));
		}
		links.add(link("last", Math.max(0, (total - 1) / size * size), paging));
		return String.join(", ", links);
	}

	private static String link(String relation, long offset, Paging paging) {
		Map<String, String> part = new LinkedHashMap<>();
		if (!paging.isWhole()) {
			part.put("limit", String.valueOf(paging.size()));
		}
		part.put("offset", String.valueOf(offset));
		return "<%s>; rel=\"%s\"".formatted(CurrentRequest.with(part), relation);
	}

}
