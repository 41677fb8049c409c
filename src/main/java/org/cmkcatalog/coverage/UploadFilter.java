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
 * Lets a form upload an inventory: its fields become parameters, and its file the body,
 * which is read as it arrives.
 */
@Component
class UploadFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		chain.doFilter(isUpload(request) ? new UploadRequest(request) : request, response);
	}

	private static boolean isUpload(HttpServletRequest request) {
		return request.getRequestURI().equals(CoverageController.PATH)
				&& StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
	}

}
