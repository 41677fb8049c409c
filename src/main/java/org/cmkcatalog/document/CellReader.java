package org.cmkcatalog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

/** Reads the Markdown of a cell, a heading or a footnote: text and links. */
final class CellReader {

	/** The id of a heading in some Markdown dialects: {#compute}. */
	private static final Pattern HEADING_ATTRIBUTES = Pattern.compile("\\s*\\{[^{}]*\\}$");

	private static final Pattern LINE_BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

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

	/** The text of a heading. The targets of its links are not checked. */
	static String heading(String markdown) {
		StringBuilder text = new StringBuilder();
		for (Node node = firstInline(markdown); node != null; node = node.getNext()) {
			text.append((node instanceof HtmlInline) ? "" : text(node));
		}
		return HEADING_ATTRIBUTES.matcher(text.toString().strip()).replaceFirst("");
	}

	LinkedText linkedText(String markdown) {
		List<DocumentLink> links = new ArrayList<>();
		StringBuilder before = new StringBuilder();
		StringBuilder text = new StringBuilder();
		StringBuilder rest = new StringBuilder();
		int end = 0;
		boolean plain = true;
		for (Node node = firstInline(markdown); node != null; node = node.getNext()) {
			String words = text(node);
			text.append(words);
			if (node instanceof Link link) {
				links.add(link(link, markdown, before.toString()));
				before.setLength(0);
				rest.append(markdown, end, start(link)).append(SupportText.LINK);
				end = end(link);
				plain &= isPlain(link);
			}
			else {
				before.append(isLineBreak(node) ? ((HtmlInline) node).getLiteral() : words);
				plain &= node instanceof Text || isLineBreak(node);
			}
		}
		return new LinkedText(text.toString().strip(), List.copyOf(links), before.toString(), plain,
				rest.append(markdown.substring(end)).toString());
	}

	private static @Nullable Node firstInline(String markdown) {
		return (INLINE.parse(markdown).getFirstChild() instanceof Paragraph block) ? block.getFirstChild() : null;
	}

	private static String text(Node node) {
		if (node instanceof Text text) {
			return text.getLiteral();
		}
		if (node instanceof Code code) {
			return code.getLiteral();
		}
		if (node instanceof HtmlInline html && !isLineBreak(html)) {
			return html.getLiteral();
		}
		if (node instanceof HtmlInline || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
			return " ";
		}
		StringBuilder text = new StringBuilder();
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			text.append(text(child));
		}
		return text.toString();
	}

	private DocumentLink link(Link link, String markdown, String separator) {
		String title = text(link).strip();
		String destination = link.getDestination();
		String url = this.page.resolve(destination)
			.orElseThrow(() -> new UnreadableException(FindingKind.LINK,
					"the link '%s' leads to '%s'; it should lead to a web page: /path, ../path or https://…", title,
					destination));
		String source = markdown.substring(start(link), end(link));
		String written = source.substring(source.lastIndexOf("](") + 2, source.length() - 1);
		if (written.length() > MAX_URL_LENGTH) {
			throw new UnreadableException(FindingKind.LINK,
					"the link '%s' leads to a URL of %d characters; at most %d are allowed", title, written.length(),
					MAX_URL_LENGTH);
		}
		if (title.isEmpty() || link.getTitle() != null || !source.startsWith("[")) {
			throw new UnreadableException(FindingKind.LINK,
					"the link to '%s' should be written [title](url), with a title in the brackets and only there",
					destination);
		}
		return new DocumentLink(title, written, url, separator);
	}

	/** Only text and line breaks: titles with other Markdown are not read. */
	private static boolean isPlain(Link link) {
		boolean isPlain = link.getFirstChild() instanceof Text;
		for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
			boolean isOnlyText = child instanceof Text && !(child.getNext() instanceof Text);
			isPlain &= isOnlyText || isLineBreak(child);
		}
		return isPlain;
	}

	private static boolean isLineBreak(Node node) {
		return node instanceof HtmlInline html && LINE_BREAK.matcher(html.getLiteral()).matches();
	}

	private static int start(Node node) {
		return node.getSourceSpans().get(0).getInputIndex();
	}

	private static int end(Node node) {
		List<SourceSpan> spans = node.getSourceSpans();
		SourceSpan last = spans.get(spans.size() - 1);
		return last.getInputIndex() + last.getLength();
	}

	/**
	 * Text with its links, the text after the last one, whether that is all, and the
	 * Markdown with {@link SupportText#LINK} for each link.
	 */
	record LinkedText(String text, List<DocumentLink> links, String after, boolean plain, String withoutLinks) {

		boolean isOnlyLinks() {
			return this.plain && this.after.isBlank() && this.links.get(0).separator().isBlank();
		}

	}

	/** Text that cannot be read. The message says what would be right. */
	static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final FindingKind kind;

		UnreadableException(FindingKind kind, String message, Object... arguments) {
			super(message.formatted(CellText.quoted(arguments)));
			this.kind = kind;
		}

		Finding at(int line) {
			return new Finding(this.kind, line, String.valueOf(getMessage()));
		}

	}

}
