package org.cmkcatalog.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides the conditions that guard writing: the catalog is only read, and Spring would
 * answer them with an empty 412.
 */
@Component
class ReadingConditionsFilter extends OncePerRequestFilter {

	private static final Set<String> HIDDEN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

	static {
		Collections.addAll(HIDDEN, "If-Match", "If-Unmodified-Since");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public @Nullable String getHeader(String name) {
				return HIDDEN.contains(name) ? null : super.getHeader(name);
			}

			@Override
			public Enumeration<String> getHeaders(String name) {
				return HIDDEN.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
			}

			@Override
			public long getDateHeader(String name) {
				return HIDDEN.contains(name) ? -1 : super.getDateHeader(name);
			}

		}, response);
	}

}
