package org.cmkcatalog.names;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Lets people write a resource type into a path as it is:
 * {@code /services/Microsoft.KeyVault/vaults}. What follows sees the slashes of the type
 * encoded, as clients send them, so the type is one segment like any other name.
 */
@Component
class TypePathFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/** No id has a dot; what may follow an id is no part of a type. */
	private static final Pattern TYPE = Pattern.compile(
			"(/(?:api/v1/)?services/)(\\w+(?:\\.[\\w-]+)+(?:/[\\w$.-]+)+?)(/(?:history|badge\\.svg|badge\\.json))?");

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String context = request.getContextPath();
		Matcher path = TYPE.matcher(request.getRequestURI().substring(context.length()));
		chain.doFilter(path.matches() ? new OneSegment(request, context + path.group(1)
				+ path.group(2).replace("/", "%2F") + ((path.group(3) != null) ? path.group(3) : "")) : request,
				response);
	}

	/** The request with another path. */
	private static final class OneSegment extends HttpServletRequestWrapper {

		private final String path;

		OneSegment(HttpServletRequest request, String path) {
			super(request);
			this.path = path;
		}

		@Override
		public String getRequestURI() {
			return this.path;
		}

	}

}
