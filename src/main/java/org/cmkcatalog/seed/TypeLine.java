package org.cmkcatalog.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.cmkcatalog.document.Slug;
import org.cmkcatalog.resource.Condition;
import org.cmkcatalog.resource.Relation;
import org.cmkcatalog.resource.ResourceRule;
import org.cmkcatalog.resource.ResourceType;

/** A line of resource-types.csv: what resources of a type hold, if a condition holds. */
record TypeLine(SeedLine line, ResourceRule rule) {

	static final String FILE = "resource-types.csv";

	/** The limit for the name of a service in a document. */
	static final int MAX_TYPE_LENGTH = 200;

	static final int MAX_CONDITION_LENGTH = 2000;

	/** One asterisk, at the beginning or the end. */
	private static final Pattern PATTERN = Pattern.compile("\\*[\\w./$-]+|[A-Za-z][\\w./$-]*\\*");

	static List<TypeLine> read(byte[] bytes, List<String> errors) {
		List<TypeLine> lines = SeedLine
			.read(FILE, List.of("type", "condition", "relation", "services", "otherwise", "is_name", "note", "source"),
					bytes, errors)
			.stream()
			.map(TypeLine::of)
			.toList();
		checkOrder(lines);
		return lines;
	}

	private static TypeLine of(SeedLine line) {
		line.text("condition", MAX_CONDITION_LENGTH);
		String type = line.text("type", MAX_TYPE_LENGTH);
		if (ResourceType.of(type).isEmpty() && !PATTERN.matcher(type).matches()) {
			line.error("'%s' is not a resource type; it should be like Microsoft.Sql/servers/databases, "
					+ "or have one * at its beginning or end", type);
		}
		ResourceRule rule = new ResourceRule(type, line.read("condition", Condition::of, Condition.ALWAYS),
				line.word("relation", Relation.class), ids(line, "services"), ids(line, "otherwise"),
				line.isYes("is_name"), line.text("note", SeedLine.MAX_TEXT_LENGTH), line.source());
		checkServices(line, rule);
		return new TypeLine(line, rule);
	}

	private static List<String> ids(SeedLine line, String column) {
		String text = line.text(column);
		List<String> ids = text.isEmpty() ? List.of() : Arrays.stream(text.split("\\|", -1)).toList();
		ids.stream()
			.filter((id) -> Slug.of(id).filter((slug) -> slug.value().equals(id)).isEmpty())
			.forEach((id) -> line.error("'%s' in %s is not the id of a service; ids are separated by |", id, column));
		return ids;
	}

	private static void checkServices(SeedLine line, ResourceRule rule) {
		List<String> all = new ArrayList<>(rule.services());
		all.addAll(rule.otherwise());
		boolean hasServices = rule.relation() == Relation.EXACT || rule.relation() == Relation.ONE_OF;
		if (hasServices && all.isEmpty()) {
			line.error("the relation is %s, and the line names no service", rule.relation());
		}
		else if (!hasServices && !all.isEmpty()) {
			line.error("the relation is %s, so the line should name no service", rule.relation());
		}
		else if (Set.copyOf(all).size() < all.size()) {
			line.error("the line names a service twice");
		}
	}

	/** A line that never applies is a mistake in it, or in the line before. */
	private static void checkOrder(List<TypeLine> lines) {
		Map<String, Map<String, Integer>> earlier = new HashMap<>();
		for (TypeLine line : lines) {
			Map<String, Integer> conditions = earlier.computeIfAbsent(line.rule.type().toLowerCase(Locale.ROOT),
					(type) -> new HashMap<>());
			String condition = line.rule.condition().toString().toLowerCase(Locale.ROOT);
			Integer same = conditions.getOrDefault(condition, conditions.get(Condition.ALWAYS.toString()));
			if (same != null) {
				line.line.error("the line never applies, because line %d applies whenever it would", same);
			}
			conditions.putIfAbsent(condition, line.line.number());
		}
	}

	/**
	 * The rules, without services that no edition lists: each of these gets one note,
	 * because it may be of an edition that is not here.
	 */
	static List<ResourceRule> rules(List<TypeLine> lines, Set<String> listed, List<String> notes) {
		Map<String, SeedLine> unlisted = new LinkedHashMap<>();
		List<ResourceRule> rules = lines.stream().map((line) -> {
			ResourceRule rule = line.rule;
			return new ResourceRule(rule.type(), rule.condition(), rule.relation(),
					listed(rule.services(), listed, line.line, unlisted),
					listed(rule.otherwise(), listed, line.line, unlisted), rule.isName(), rule.note(), rule.source());
		}).toList();
		unlisted.forEach((id, line) -> notes
			.add(line.at("no edition lists a service with the id '%s', so it is left out of the file's lines", id)));
		return rules;
	}

	private static List<String> listed(List<String> ids, Set<String> listed, SeedLine line,
			Map<String, SeedLine> unlisted) {
		ids.stream().filter((id) -> !listed.contains(id)).forEach((id) -> unlisted.putIfAbsent(id, line));
		return ids.stream().filter(listed::contains).toList();
	}

}
