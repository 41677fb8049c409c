package org.cmkcatalog.answer;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.cmkcatalog.web.QueryRecords;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controller methods the {@link Editions} of the request's catalog, or the
 * {@link ChosenEdition}.
 */
@Component
public class CatalogArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final RequestCatalog catalogs;

	CatalogArguments(RequestCatalog catalogs) {
		this.catalogs = catalogs;
	}

	/**
	 * The editions that a request can choose from.
	 * @param request the request
	 * @return the editions of its catalog
	 */
	public Editions editions(HttpServletRequest request) {
		return new Editions(this.catalogs.of(request), this.catalogs.contentHash(request));
	}

	/**
	 * The edition that a request chooses.
	 * @param request a request to a method that takes a {@link ChosenEdition}
	 * @return the edition
	 */
	public ChosenEdition edition(HttpServletRequest request) {
		return editions(request).choose(QueryRecords.get(request, EditionChoice.class));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == ChosenEdition.class || parameter.getParameterType() == Editions.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		return (parameter.getParameterType() == Editions.class) ? editions(http) : edition(http);
	}

}
