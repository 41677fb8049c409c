package org.cmkcatalog.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The current request, for links to related answers. */
public final class CurrentRequest {

	private CurrentRequest() {
	}

	/**
	 * The current request with other parameters. The link is relative to the server, so
	 * it works under every host name. The parameters are sorted by name, so their order
	 * in the request does not change the answer.
	 * @param changes parameters to set, with their values
	 * @param without parameters to remove
	 * @return path and query
	 */
	public static String with(Map<String, String> changes, String... without) {
		UriComponents target = ServletUriComponentsBuilder.fromCurrentRequestUri()
			.query(query(changes, without).substring(1))
			.build(true);
		return "%s?%s".formatted(target.getPath(), target.getQuery());
	}

	/** The parameters of the current request with their values, sorted by name. */
	public static Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new TreeMap<>();
		given().forEach((name, values) -> parameters.put(name, List.of(values)));
		return parameters;
	}

	/** The path of the current request, encoded. */
	public static String path() {
		return Objects.requireNonNullElse(ServletUriComponentsBuilder.fromCurrentRequestUri().build(true).getPath(),
				"/");
	}

	/**
	 * The query of the current request with other parameters: those that stay, sorted by
	 * name, and then the changed ones.
	 * @param changes parameters to set, with their values
	 * @param without parameters to remove
	 * @return a query with its question mark, or an empty text if there is no parameter
	 */
	public static String query(Map<String, String> changes, String... without) {
		Map<String, String[]> parameters = new LinkedHashMap<>(new TreeMap<>(given()));
		parameters.keySet().removeAll(changes.keySet());
		// sorted, because the order of a map can differ between instances
		new TreeMap<>(changes).forEach((name, value) -> parameters.put(name, new String[] { value }));
		parameters.keySet().removeAll(Set.of(without));
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		// from the decoded values, as a query may hold what a URI may not
		parameters.forEach((name, values) -> query.queryParam(UriUtils.encode(name, StandardCharsets.UTF_8),
				Arrays.stream(values).map((value) -> UriUtils.encode(value, StandardCharsets.UTF_8)).toArray()));
		return query.build(true).toUriString();
	}

	/**
	 * Some of the parameters of the current request.
	 * @param names names of parameters
	 * @return a query with its question mark, or an empty text if none is given
	 */
	public static String only(String... names) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		for (String name : names) {
			String[] values = given().get(name);
			if (values != null) {
				query.queryParam(name, UriUtils.encode(values[0], StandardCharsets.UTF_8));
			}
		}
		return query.build(true).toUriString();
	}

	/** Links have one form of a list, however the request writes it. */
	private static Map<String, String[]> given() {
		return GivenParameters.of(get()).values();
	}

	static HttpServletRequest get() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
