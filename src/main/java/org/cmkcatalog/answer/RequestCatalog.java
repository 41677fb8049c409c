package org.cmkcatalog.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.web.QueryRecords;
import org.cmkcatalog.web.RequestContent;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one catalog that a request works on: taken when it is first needed and kept to its
 * end, so an answer is always of one catalog. Controller methods get its
 * {@link Editions}, or the {@link ChosenEdition}.
 */
@Component
public class RequestCatalog implements RequestContent, HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final String ATTRIBUTE = RequestCatalog.class.getName();

	private static final int HASH_LENGTH = 16;

	private final CurrentCatalog current;

	private final String version;

	RequestCatalog(CurrentCatalog current, ObjectProvider<BuildProperties> build) {
		this.current = current;
		this.version = Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("");
	}

	/** The editions of the catalog of a request, the same for the whole request. */
	public Editions editions(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Editions editions) {
			return editions;
		}
		Catalog catalog = this.current.get();
		Editions editions = new Editions(catalog, catalog.derived(AnswersHash.class, this::hash).value());
		request.setAttribute(ATTRIBUTE, editions);
		return editions;
	}

	/**
	 * The edition that a request chooses, to a method that takes a {@link ChosenEdition}.
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

	@Override
	public String contentHash(HttpServletRequest request) {
		return editions(request).contentHash();
	}

	/**
	 * Another version may write the same content in another way, and another pinned
	 * edition answers otherwise.
	 */
	private AnswersHash hash(Catalog catalog) {
		String parts = Stream.of(this.version, catalog.pinned().id(), catalog.contentHash())
			.map(Object::toString)
			.collect(Collectors.joining(" "));
		return new AnswersHash(
				DigestUtils.md5DigestAsHex(parts.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH));
	}

	/** 16 hexadecimal digits that change when an answer may change. */
	private record AnswersHash(String value) {

	}

}
