package org.cmkcatalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Chooses the media type of an answer: that of the {@code format} parameter, else the
 * best match of the Accept header. It is chosen before the answer is made, because the
 * ETag depends on it.
 */
class FormatNegotiation extends HeaderContentNegotiationStrategy implements HandlerInterceptor {

	private static final String CHOSEN = FormatNegotiation.class.getName();

	/** The media type chosen for a request. */
	static MediaType chosen(HttpServletRequest request) {
		return (request.getAttribute(CHOSEN) instanceof MediaType type) ? type : MediaType.APPLICATION_JSON;
	}

	@Override
	public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
		Optional<MediaType> format = Optional.ofNullable(request.getParameter("format"))
			.flatMap((word) -> VocabularyConverterFactory.find(ReportFormat.class, word))
			.map(ReportFormat::mediaType)
			.filter((type) -> Format.of(type).isPresent() || isReport(request));
		// an unknown format is reported with the other parameters
		return format.isPresent() ? List.of(format.get()) : super.resolveMediaTypes(request);
	}

	/** Elsewhere, these words are unknown. */
	private static boolean isReport(NativeWebRequest request) {
		return request.getNativeRequest() instanceof HttpServletRequest http && "POST".equals(http.getMethod())
				&& http.getRequestURI().endsWith(ReportFormat.PATH);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws HttpMediaTypeNotAcceptableException {
		if (request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) instanceof Set<?> producible) {
			List<MediaType> accepted = new ArrayList<>(resolveMediaTypes(new ServletWebRequest(request)));
			MimeTypeUtils.sortBySpecificity(accepted);
			accepted.stream()
				.flatMap((accept) -> producible.stream().map(MediaType.class::cast).filter(accept::isCompatibleWith))
				.findFirst()
				.ifPresent((type) -> request.setAttribute(CHOSEN, Format.of(type).map(Format::mediaType).orElse(type)));
		}
		return true;
	}

}
