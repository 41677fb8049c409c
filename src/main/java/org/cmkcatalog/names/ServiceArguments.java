package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.RequestCatalog;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.web.ElsewhereException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Gives controller methods the service that the path variable {@code id} names: a
 * {@link ListedService} of the chosen edition, or a {@link KnownService} through all
 * editions. Another name of the service redirects to its id; a service that is not there
 * is a problem.
 */
@Component
class ServiceArguments implements HandlerMethodArgumentResolver, SmartInitializingSingleton {

	private static final String VARIABLE = "id";

	private final RequestCatalog catalogs;

	private final ObjectProvider<RequestMappingHandlerAdapter> controllers;

	ServiceArguments(RequestCatalog catalogs, ObjectProvider<RequestMappingHandlerAdapter> controllers) {
		this.catalogs = catalogs;
		this.controllers = controllers;
	}

	/** Before Spring's own resolvers, one of which takes every path variable. */
	@Override
	public void afterSingletonsInstantiated() {
		this.controllers.ifAvailable((adapter) -> {
			List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>(List.of(this));
			resolvers.addAll(Objects.requireNonNull(adapter.getArgumentResolvers()));
			adapter.setArgumentResolvers(resolvers);
		});
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return isListed(parameter) || parameter.getParameterType() == KnownService.class;
	}

	private static boolean isListed(MethodParameter parameter) {
		return parameter.getParameterType() == ListedService.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		if (isListed(parameter)) {
			ChosenEdition edition = this.catalogs.edition(http);
			KnownService service = known(http, edition);
			return edition.edition()
				.service(service.id())
				.orElseThrow(() -> AbsentServices.notListed(service, edition));
		}
		return known(http, this.catalogs.editions(http).latest());
	}

	private static KnownService known(HttpServletRequest request, ChosenEdition edition) {
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		String name = String.valueOf(variables.get(VARIABLE));
		KnownService service = TypeNames.of(edition.catalog())
			.named(name)
			.map((type) -> Resolution
				.of(type.candidates(edition.edition()), edition.edition(), edition.catalog().services())
				.service())
			.orElseGet(() -> edition.catalog().services().find(name))
			.orElseThrow(() -> AbsentServices.unknown(name, edition));
		if (!service.id().equals(name)) {
			String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
			throw new ElsewhereException(edition.answer(), pattern.replace("{%s}".formatted(VARIABLE), service.id()));
		}
		return service;
	}

}
