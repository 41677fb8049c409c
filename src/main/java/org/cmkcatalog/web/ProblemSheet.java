package org.cmkcatalog.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Linked;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A problem as people read it: the same content as in JSON.
 *
 * @param problem the problem
 */
public record ProblemSheet(ProblemDetail problem) implements Tabular {

	@Override
	public Table table() {
		Columns<ProblemDetail> columns = new Columns<ProblemDetail>().add("problem", ProblemDetail::getTitle)
			.add("status", ProblemDetail::getStatus)
			.add("detail", ProblemDetail::getDetail);
		Map<String, Object> properties = Objects.requireNonNullElse(this.problem.getProperties(), Map.of());
		for (Map.Entry<String, Object> property : helpLast(properties).entrySet()) {
			Object value = property.getValue();
			columns = columns.add(property.getKey(), (problem) -> (value instanceof Collection<?> several)
					? several.stream().map(ProblemSheet::inWords).toList() : value);
		}
		return columns.add("type", ProblemDetail::getType)
			.add("instance", ProblemDetail::getInstance)
			.sheet(this.problem, List.of());
	}

	/** With a whole address, which can be clicked at many terminals. */
	private static Map<String, Object> helpLast(Map<String, Object> properties) {
		Map<String, Object> facts = new LinkedHashMap<>(properties);
		Object help = facts.remove(Problems.HELP);
		if (help != null) {
			facts.put(Problems.HELP, Linked.to(server() + help));
		}
		return facts;
	}

	private static String server() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	private static Object inWords(Object value) {
		if (value instanceof ParameterError error) {
			String given = (error.value() != null) ? " '%s'".formatted(error.value()) : "";
			String allowed = error.allowed().isEmpty() ? ""
					: "; allowed: " + StringUtils.collectionToDelimitedString(error.allowed(), ", ");
			return error.parameter() + given + allowed;
		}
		if (value instanceof Suggestion suggestion) {
			// people go on at the short URL
			String page = suggestion.href().replaceFirst("^/api/v1/services/", "/services/");
			return Linked.of("%s (%s)".formatted(suggestion.name(), suggestion.id()), server() + page);
		}
		return value;
	}

}
