package org.cmkcatalog.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes pages as HTML, with the headers that protect them in a browser. */
@Component
class PageConverter extends AbstractHttpMessageConverter<Page> {

	/** Everything comes from this server, and nothing is written into the page. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final PageTemplates templates;

	PageConverter(PageTemplates templates) {
		super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
		this.templates = templates;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Page.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Page readInternal(Class<? extends Page> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Pages are only written", message);
	}

	@Override
	protected void addDefaultHeaders(HttpHeaders headers, Page page, @Nullable MediaType type) throws IOException {
		super.addDefaultHeaders(headers, page, type);
		protect(headers);
	}

	/** Adds the headers that protect a page in a browser. */
	static void protect(HttpHeaders headers) {
		headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
	}

	@Override
	protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
		String html = this.templates.render(page.template(), Map.of("frame", page.frame(), "page", page.content()));
		message.getBody().write(html.getBytes(StandardCharsets.UTF_8));
	}

}
