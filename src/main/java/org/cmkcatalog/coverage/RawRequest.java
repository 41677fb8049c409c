package org.cmkcatalog.coverage;

import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose body is bytes, whatever media type it claims, even one that is none.
 */
class RawRequest extends HttpServletRequestWrapper {

	RawRequest(HttpServletRequest request) {
		super(request);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_OCTET_STREAM_VALUE;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return isOfBody(name) ? null : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		return isOfBody(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		return Collections
			.enumeration(Collections.list(super.getHeaderNames()).stream().filter((name) -> !isOfBody(name)).toList());
	}

	/** Whether a header is about the body as it was sent. */
	boolean isOfBody(String header) {
		return header.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
	}

}
