package org.cmkcatalog.coverage;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cmkcatalog.web.ProblemException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets an inventory come under any media type, and in a form: its fields become
 * parameters, and its file the body, which is read as it arrives.
 */
@Component
class UploadFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/** Spring itself only resolves the exceptions of what comes behind the filters. */
	private final transient ObjectProvider<HandlerExceptionResolver> problems;

	private final long maxBytes;

	UploadFilter(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems,
			CoverageProperties properties) {
		this.problems = problems;
		this.maxBytes = properties.maxBody().toBytes();
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest inventory;
		try {
			boolean isInventory = request.getRequestURI().equals(request.getContextPath() + CoverageController.PATH)
					&& request.getMethod().equals(HttpMethod.POST.name());
			inventory = isInventory ? raw(request) : request;
		}
		catch (ProblemException ex) {
			this.problems.getObject().resolveException(request, response, null, ex);
			return;
		}
		chain.doFilter(inventory, response);
	}

	private HttpServletRequest raw(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE)
				? new UploadRequest(request, this.maxBytes) : new RawRequest(request);
	}

}
