package org.cmkcatalog.answer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.CurrentCatalog;
import org.cmkcatalog.web.RequestContent;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one catalog that a request works on: taken when it is first needed and kept to its
 * end, so an answer is always of one catalog.
 */
@Component
public class RequestCatalog implements RequestContent {

	private static final String ATTRIBUTE = RequestCatalog.class.getName();

	private static final int HASH_LENGTH = 16;

	private final CurrentCatalog current;

	private final String version;

	RequestCatalog(CurrentCatalog current, ObjectProvider<BuildProperties> build) {
		this.current = current;
		this.version = Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("");
	}

	/**
	 * The catalog of a request.
	 * @param request the request
	 * @return the catalog, the same for the whole request
	 */
	public Catalog of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Catalog catalog) {
			return catalog;
		}
		Catalog catalog = this.current.get();
		request.setAttribute(ATTRIBUTE, catalog);
		return catalog;
	}

	@Override
	public String contentHash(HttpServletRequest request) {
		return of(request).derived(AnswersHash.class, this::hash).value();
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

	/**
	 * Changes when an answer may change.
	 *
	 * @param value 16 hexadecimal digits
	 */
	private record AnswersHash(String value) {

	}

}
