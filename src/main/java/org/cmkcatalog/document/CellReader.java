package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Markdown of a cell or a footnote. No method guesses: text that is not
 * understood throws an {@link UnreadableException} with the reason.
 */
final class CellReader {

	/** The id of a heading in some Markdown dialects: {#compute}. */
	private static final Pattern HEADING_ATTRIBUTES = Pattern.compile("\\s*\\{[^{}]*\\}$");

	private static final Pattern SEPARATOR = Pattern.compile("\\s{0,3},?\\s{1,3}and\\s{1,3}|\\s{0,3},\\s{0,3}");

	private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");

	/** Web servers commonly refuse longer URLs. */
	private static final int MAX_URL_LENGTH = 8 * 1024;

	private static final Parser INLINE = Parser.builder()
		.enabledBlockTypes(Set.of())
		.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
		.build();

	private final SourcePage page;

	CellReader(SourcePage page) {
		this.page = page;
	}

	/** A column's title: its text, with one space between words. */
	static String title(String cell) {
		return CellText.withPlainBlanks(heading(cell));
	}

	/**
	 * Reads a heading. The targets of its links are not checked.
	 * @param markdown the heading's Markdown
	 * @return its text
	 */
	static String heading(String markdown) {
		StringBuilder text = new StringBuilder();
		for (Node node = firstInline(markdown); node != null; node = node.getNext()) {
			text.append((node instanceof HtmlInline) ? "" : text(node));
		}
		return HEADING_ATTRIBUTES.matcher(text.toString().strip()).replaceFirst("");
	}

	/**
	 * Reads text that may contain links.
	 * @param markdown the Markdown
	 * @return its text and its links
	 */
	LinkedText linkedText(String markdown) {
		List<DocumentLink> links = new ArrayList<>();
		StringBuilder before = new StringBuilder();
		StringBuilder text = new StringBuilder();
		boolean plain = true;
		for (Node node = firstInline(markdown); node != null; node = node.getNext()) {
			String words = text(node);
			text.append(words);
			if (node instanceof Link link) {
				links.add(link(link, markdown, before.toString()));
				before.setLength(0);
				plain &= isText(link.getFirstChild()) && link.getFirstChild() == link.getLastChild();
			}
			else {
				before.append(words);
				plain &= isText(node);
			}
		}
		return new LinkedText(text.toString().strip(), List.copyOf(links), before.toString(), plain);
	}

	/**
	 * Reads the first cell of a row: a name, usually a link.
	 * @param cell the cell's Markdown, without outer blanks
	 * @return the name as text, with its link if it has one
	 */
	LinkedText name(String cell) {
		LinkedText name = linkedText(cell);
		boolean isLink = name.links().size() == 1 && name.isOnlyLinks();
		boolean isText = name.links().isEmpty() && name.plain() && !name.text().isEmpty()
				&& !BRACKETS.matcher(cell).find();
		if (!isLink && !isText) {
			throw new UnreadableException(FindingKind.LINK,
					"the first cell is '%s'; it should be one link, [name](url), that is closed".formatted(cell));
		}
		return name;
	}

	/**
	 * Reads the last cell of a row: links, separated by commas or "and".
	 * @param cell the cell's Markdown, without outer blanks
	 * @return the links, in their order
	 */
	List<DocumentLink> documentation(String cell) {
		if (cell.isEmpty()) {
			return List.of();
		}
		LinkedText linked = linkedText(cell);
		boolean separated = linked.links()
			.stream()
			.skip(1)
			.map(DocumentLink::separator)
			.allMatch(SEPARATOR.asMatchPredicate());
		if (linked.links().isEmpty() || !linked.isOnlyLinks() || !separated) {
			throw notLinks(cell);
		}
		return linked.links();
	}

	private static UnreadableException notLinks(String cell) {
		return new UnreadableException(FindingKind.LINK,
				"the documentation cell is '%s'; it should be links, [title](url), that are closed and joined by ', ' or ' and '"
					.formatted(cell));
	}

	private static @Nullable Node firstInline(String markdown) {
		Node block = INLINE.parse(markdown).getFirstChild();
		return (block instanceof Paragraph) ? block.getFirstChild() : null;
	}

	private static boolean isText(@Nullable Node node) {
		return node instanceof Text;
	}

	private DocumentLink link(Link link, String markdown, String separator) {
		String title = text(link).strip();
		String url = this.page.resolve(link.getDestination())
			.orElseThrow(() -> new UnreadableException(FindingKind.LINK,
					"the link '%s' leads to '%s'; it should lead to a web page: /path, ../path or https://…"
						.formatted(title, link.getDestination())));
		String written = destinationAsWritten(link, markdown);
		if (written.length() > MAX_URL_LENGTH) {
			throw new UnreadableException(FindingKind.LINK,
					"the link '%s' leads to a URL of %d characters; at most %d are allowed".formatted(title,
							written.length(), MAX_URL_LENGTH));
		}
		if (title.isEmpty() || link.getTitle() != null || !source(link, markdown).startsWith("[")) {
			throw new UnreadableException(FindingKind.LINK,
					"the link to '%s' should be written [title](url), with a title in the brackets and only there"
						.formatted(link.getDestination()));
		}
		return new DocumentLink(title, written, url, separator);
	}

	private static String destinationAsWritten(Link link, String markdown) {
		String written = source(link, markdown);
		int start = written.lastIndexOf("](") + 2;
		return written.substring(Math.max(start, 1), written.length() - 1);
	}

	private static String source(Link link, String markdown) {
		List<SourceSpan> spans = link.getSourceSpans();
		SourceSpan last = spans.get(spans.size() - 1);
		return markdown.substring(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength());
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {

			@Override
			public void visit(Text words) {
				text.append(words.getLiteral());
			}

			@Override
			public void visit(Code code) {
				text.append(code.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak lineBreak) {
				text.append(' ');
			}

			@Override
			public void visit(HardLineBreak lineBreak) {
				text.append(' ');
			}

			@Override
			public void visit(HtmlInline html) {
				text.append(html.getLiteral());
			}

		});
		return text.toString();
	}

	/**
	 * Text that may contain links.
	 *
	 * @param text all the text, without Markdown and outer blanks
	 * @param links the links in it, each with the text before it as separator
	 * @param after the text after the last link
	 * @param plain whether it contains only text and links
	 */
	record LinkedText(String text, List<DocumentLink> links, String after, boolean plain) {

		boolean isOnlyLinks() {
			return this.plain && this.after.isBlank() && this.links.get(0).separator().isBlank();
		}

	}

	/** Text that cannot be read. The message says what would be right. */
	static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final FindingKind kind;

		UnreadableException(FindingKind kind, String message) {
			super(message);
			this.kind = kind;
		}

		Finding at(int line) {
			return new Finding(this.kind, line, String.valueOf(getMessage()));
		}

	}

}
