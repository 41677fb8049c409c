package org.cmkcatalog.coverage;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Lets an inventory come under any media type, and in a form: its fields become
 * parameters, and its file the body, which is read as it arrives.
 */
@Component
class UploadFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		boolean isInventory = request.getRequestURI().equals(CoverageController.PATH);
		chain.doFilter(isInventory ? raw(request) : request, response);
	}

	private static HttpServletRequest raw(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE)
				? new UploadRequest(request) : new RawRequest(request);
	}

}
