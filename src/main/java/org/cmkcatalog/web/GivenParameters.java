package org.cmkcatalog.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.StringUtils;

/**
 * The parameters of a request by their names without brackets, however a client writes
 * lists.
 *
 * @param values the values of each parameter, in the order of the query
 * @param bracketed names of those that have brackets
 */
record GivenParameters(Map<String, String[]> values, Set<String> bracketed) {

	static GivenParameters of(HttpServletRequest request) {
		Map<String, String[]> written = request.getParameterMap();
		if (written.keySet().stream().noneMatch((name) -> name.endsWith("]"))) {
			return new GivenParameters(written, Set.of());
		}
		Map<String, String[]> values = new LinkedHashMap<>();
		// the first of its names gives a list its place, the order of names that of
		// values
		written.keySet().forEach((name) -> values.put(ParameterName.of(name).name(), new String[0]));
		Set<String> bracketed = new TreeSet<>();
		Map<ParameterName, String[]> ordered = new TreeMap<>();
		written.forEach((name, given) -> ordered.put(ParameterName.of(name), given));
		ordered.forEach((name, given) -> {
			values.merge(name.name(), given, StringUtils::concatenateStringArrays);
			if (name.isBracketed()) {
				bracketed.add(name.name());
			}
		});
		return new GivenParameters(Collections.unmodifiableMap(values), bracketed);
	}

}
