package org.cmkcatalog.ready;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.cmkcatalog.web.AnswerPaths;
import org.cmkcatalog.web.ParameterName;
import org.cmkcatalog.web.RequestContent;
import org.cmkcatalog.web.Route;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/**
 * Answers again what was answered before: rendered once, compressed once, kept as bytes.
 * Kept answers belong to one content and go with it. With or without the cache, every
 * answer is rendered as for a plain GET and sent from its bytes, so the cache changes
 * only the time that an answer takes. It comes before other filters, because what they
 * add is kept as well, but after the one that answers failures.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AnswerCacheFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/** Longer keys are rare and would fill the cache. */
	private static final int MAX_KEY_LENGTH = 2048;

	/**
	 * They depend on what the client has. Two are checked when the answer is sent. The
	 * others guard writing, and Spring would answer them with an empty 412.
	 */
	private static final Set<String> CONDITIONS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		Collections.addAll(CONDITIONS, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_MATCH,
				HttpHeaders.IF_UNMODIFIED_SINCE);
	}

	private final transient AnswerCacheProperties properties;

	/** Filters are made before the catalog is read. */
	private final transient SingletonSupplier<RequestContent> content;

	private final transient AnswerMeters meters;

	private transient volatile KeptAnswers kept;

	AnswerCacheFilter(AnswerCacheProperties properties, ObjectProvider<RequestContent> content, MeterRegistry meters) {
		this.properties = properties;
		this.content = SingletonSupplier.of(content::getObject);
		this.kept = new KeptAnswers("", properties.answerCacheSize());
		this.meters = new AnswerMeters(meters, () -> this.kept.answers());
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isRead(request)) {
			chain.doFilter(request, response);
			return;
		}
		String key = key(request);
		KeptAnswers answers = keptAnswers(request);
		ReadyAnswer ready = answers.answers().getIfPresent(key);
		if (ready != null) {
			this.meters.countKept();
			Route.set(request, ready.route());
			ready.send(request, response);
			return;
		}
		HeldResponse answered = new HeldResponse(request, response);
		chain.doFilter(new PlainGet(request), answered);
		if (answered.isLetGo()) {
			this.meters.countMade();
			return;
		}
		ready = ReadyAnswer.of(answered, Route.of(request), answered.getContentAsByteArray()).orElse(null);
		if (ready == null) {
			answered.copyBodyToResponse();
			return;
		}
		this.meters.countMade();
		if (this.properties.keepsAnswers() && key.length() <= MAX_KEY_LENGTH) {
			answers.answers().put(key, ready);
		}
		ready.send(request, response);
	}

	/** With the first request that is answered from other content, all others go. */
	private KeptAnswers keptAnswers(HttpServletRequest request) {
		String contentHash = this.content.obtain().contentHash(request);
		KeptAnswers answers = this.kept;
		if (!answers.contentHash().equals(contentHash)) {
			answers = new KeptAnswers(contentHash, this.properties.answerCacheSize());
			this.kept = answers;
		}
		return answers;
	}

	private static boolean isRead(HttpServletRequest request) {
		String method = request.getMethod();
		String path = request.getRequestURI();
		return (AnswerPaths.isAnswer(path) || path.startsWith("/assets/"))
				&& (method.equals("GET") || method.equals("HEAD"));
	}

	/**
	 * All that an answer depends on. It is the same for any origin, but differs without
	 * one. Only pages and the feed contain the name of the server.
	 */
	private static String key(HttpServletRequest request) {
		String path = request.getRequestURI();
		boolean namesServer = !path.startsWith("/api/") || path.endsWith(".atom");
		String origin = (request.getHeader(HttpHeaders.ORIGIN) != null) ? " o " : " ";
		StringBuilder key = new StringBuilder(namesServer ? request.getRequestURL() : path).append('?')
			.append(query(request.getQueryString()))
			.append(origin);
		Enumeration<String> accepted = request.getHeaders(HttpHeaders.ACCEPT);
		while (accepted.hasMoreElements()) {
			key.append(accepted.nextElement()).append(',');
		}
		return key.toString();
	}

	/**
	 * The parameters sorted by name. Their order does not change the answer, but the
	 * order of the values of one parameter does. Of an index in brackets, only the order
	 * remains.
	 */
	private static @Nullable String query(@Nullable String query) {
		if (query == null || (query.indexOf('&') < 0 && query.indexOf('[') < 0 && query.indexOf('%') < 0)) {
			return query;
		}
		List<KeyParameter> parameters = new ArrayList<>();
		for (String text : query.split("&")) {
			KeyParameter parameter = KeyParameter.of(text);
			if (parameter.name().name().indexOf('%') >= 0) {
				// an encoded name can be equal to another
				return query;
			}
			parameters.add(parameter);
		}
		parameters.sort(Comparator.comparing(KeyParameter::name));
		return parameters.stream().map(KeyParameter::toString).collect(Collectors.joining("&"));
	}

	/** A parameter of the key: its name, and its value with the equals sign. */
	private record KeyParameter(ParameterName name, String value) {

		private static final Pattern OPENING = Pattern.compile("%5B", Pattern.CASE_INSENSITIVE);

		private static final Pattern CLOSING = Pattern.compile("%5D", Pattern.CASE_INSENSITIVE);

		static KeyParameter of(String parameter) {
			int end = (parameter.indexOf('=') < 0) ? parameter.length() : parameter.indexOf('=');
			String name = parameter.substring(0, end);
			if (name.indexOf('%') >= 0) {
				name = CLOSING.matcher(OPENING.matcher(name).replaceAll("[")).replaceAll("]");
			}
			return new KeyParameter(ParameterName.of(name), parameter.substring(end));
		}

		@Override
		public String toString() {
			return this.name.name() + (this.name.isBracketed() ? "[]" : "") + this.value;
		}

	}

	/** Answers from one content, as many as the memory for them allows. */
	private record KeptAnswers(String contentHash, Cache<String, ReadyAnswer> answers) {

		KeptAnswers(String contentHash, DataSize size) {
			this(contentHash,
					Caffeine.newBuilder()
						.maximumWeight(size.toBytes())
						.<String, ReadyAnswer>weigher((key, answer) -> 2 * key.length() + answer.weight())
						.build());
		}

	}

	/** The request as a GET without conditions. */
	private static final class PlainGet extends HttpServletRequestWrapper {

		PlainGet(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

		@Override
		public @Nullable String getHeader(String name) {
			return CONDITIONS.contains(name) ? null : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return CONDITIONS.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
		}

		@Override
		public long getDateHeader(String name) {
			return CONDITIONS.contains(name) ? -1 : super.getDateHeader(name);
		}

	}

}
