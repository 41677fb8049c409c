package org.cmkcatalog.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The static files of the pages. Their names contain a hash of their content, so a
 * browser keeps them for ever. A name without the hash can be another file tomorrow, so a
 * browser asks each time.
 */
@Component
class Assets implements WebMvcConfigurer {

	private static final String PATH = "/assets/";

	/** The name of a file with the hash of its content. */
	private static final String VERSIONED = PATH + "{file:.+-[0-9a-f]{32}\\..+}";

	private final SingletonSupplier<ResourceUrlProvider> urls;

	Assets(ObjectProvider<ResourceUrlProvider> urls) {
		this.urls = SingletonSupplier.of(urls::getObject);
	}

	/** Path of a file, for example {@code /assets/page-0123abcd.css}. */
	public String path(String file) {
		return Objects.requireNonNull(this.urls.obtain().getForLookupPath(PATH + file), file);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		addResourceHandler(registry, VERSIONED, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		addResourceHandler(registry, PATH + "**", CacheControl.noCache());
	}

	private static void addResourceHandler(ResourceHandlerRegistry registry, String paths, CacheControl caching) {
		registry.addResourceHandler(paths)
			.addResourceLocations("classpath:/assets/")
			.setCacheControl(caching)
			.setEtagGenerator(Assets::etag)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	/** Weak, as a compressed answer has the same. */
	private static String etag(Resource file) {
		try {
			return "W/\"%s\"".formatted(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
