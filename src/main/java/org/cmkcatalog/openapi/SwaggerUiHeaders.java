package org.cmkcatalog.openapi;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/** Protects Swagger UI in a browser, as the pages of the catalog are. */
@Component
class SwaggerUiHeaders extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/**
	 * Its icons are in its style sheet, as data. The hash is that of the one style
	 * attribute that its script writes; a browser names it if an update changes it.
	 */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request.getRequestURI().startsWith("/swagger-ui")) {
			response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
			response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
		}
		chain.doFilter(request, response);
	}

}
