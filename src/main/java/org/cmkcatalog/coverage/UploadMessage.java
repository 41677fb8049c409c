package org.cmkcatalog.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.apache.tomcat.util.http.fileupload.UploadContext;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/**
 * The body of a request as the reader of forms takes it.
 *
 * @param message the request
 */
record UploadMessage(HttpInputMessage message) implements UploadContext {

	@Override
	public String getCharacterEncoding() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public String getContentType() {
		return String.valueOf(this.message.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
	}

	@Override
	public long contentLength() {
		return this.message.getHeaders().getContentLength();
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return this.message.getBody();
	}

}
