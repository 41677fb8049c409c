package org.cmkcatalog.web;

import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Tomcat's HTTP/1.1. Before each answer, Tomcat makes sure that it varies by encoding,
 * for which it reads and writes the header anew: a twelfth of the time of a ready answer.
 * This does without where there is nothing to decide: the client takes no encoding, and
 * the answer says already that it varies. Made by Tomcat, by name.
 */
public class AnswerProtocol extends Http11NioProtocol {

	@Override
	public boolean useCompression(Request request, Response response) {
		boolean isDecided = request.getHeader(HttpHeaders.ACCEPT_ENCODING) == null
				&& variesByEncoding(response.getMimeHeaders().getHeader(HttpHeaders.VARY));
		return !isDecided && super.useCompression(request, response);
	}

	private static boolean variesByEncoding(@Nullable String vary) {
		return vary != null && vary.endsWith(HttpHeaders.ACCEPT_ENCODING);
	}

}
