package org.cmkcatalog.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * What the documentation says about a kind of problem.
 *
 * @param type its URI
 * @param title the kind in words
 * @param status the status that it is answered with, in words if it has several
 * @param parts what it means, what to do and an example, as lines of text by their titles
 * @param html the same as HTML
 */
record ProblemText(String type, String title, String status, Map<String, List<String>> parts,
		String html) implements Tabular {

	private static final String URN = "urn:cmk-catalog:problem:";

	private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

	private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

	/**
	 * Reads a section: the URI with the status, then paragraphs that begin with a title.
	 * @param title title of the section
	 * @param blocks its blocks
	 * @return what it says; nothing if it is about something else
	 */
	static Optional<ProblemText> of(String title, List<Node> blocks) {
		if (blocks.isEmpty() || !(blocks.get(0).getFirstChild() instanceof Code code)
				|| !code.getLiteral().startsWith(URN)) {
			return Optional.empty();
		}
		String status = TEXT.render(blocks.get(0)).replaceFirst(".*?, status ", "");
		List<Node> rest = blocks.subList(1, blocks.size());
		return Optional.of(new ProblemText(code.getLiteral(), title, status, parts(rest), html(rest)));
	}

	private static Map<String, List<String>> parts(List<Node> blocks) {
		Map<String, List<String>> parts = new LinkedHashMap<>();
		List<String> lines = new ArrayList<>();
		for (Node block : blocks) {
			String text = (block instanceof FencedCodeBlock code) ? code.getLiteral() : TEXT.render(block);
			if (block.getFirstChild() instanceof StrongEmphasis lead) {
				String name = TEXT.render(lead);
				lines = parts.computeIfAbsent(name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT),
						(key) -> new ArrayList<>());
				text = text.substring(name.length()).strip();
			}
			lines.addAll(text.lines().toList());
		}
		return parts;
	}

	static String html(List<Node> blocks) {
		StringBuilder html = new StringBuilder();
		blocks.forEach((block) -> HTML.render(block, html));
		return html.toString();
	}

	/** The last part of its URI, for example {@code unknown-service}. */
	public String name() {
		return this.type.substring(URN.length());
	}

	/** Path of its page. */
	public String href() {
		return "/problems/" + name();
	}

	/** What it means, in a line. */
	public String meaning() {
		return String.join(" ", this.parts.values().iterator().next());
	}

	@Override
	public Table table() {
		Columns<ProblemText> columns = new Columns<ProblemText>().add("problem", ProblemText::title)
			.add("status", ProblemText::status)
			.add("type", ProblemText::type);
		for (Map.Entry<String, List<String>> part : this.parts.entrySet()) {
			columns = columns.add(part.getKey(), (problem) -> part.getValue());
		}
		return columns.sheet(this, List.of());
	}

}
