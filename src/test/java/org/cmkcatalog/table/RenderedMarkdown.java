package org.cmkcatalog.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of Markdown sees: the tables, their cells as text, and the links. */
public final class RenderedMarkdown extends AbstractVisitor {

	private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

	private final List<List<String>> rows = new ArrayList<>();

	private final List<Map.Entry<String, String>> links = new ArrayList<>();

	private int tables;

	private boolean hasHtml;

	public static RenderedMarkdown of(String markdown) {
		RenderedMarkdown rendered = new RenderedMarkdown();
		PARSER.parse(markdown).accept(rendered);
		return rendered;
	}

	public int tables() {
		return this.tables;
	}

	/** The cells of each row, the header first. */
	public List<List<String>> rows() {
		return this.rows;
	}

	public List<Integer> rowLengths() {
		return this.rows.stream().map(List::size).toList();
	}

	/** Titles and addresses. */
	public List<Map.Entry<String, String>> links() {
		return this.links;
	}

	public boolean hasHtml() {
		return this.hasHtml;
	}

	@Override
	public void visit(CustomBlock block) {
		this.tables += (block instanceof TableBlock) ? 1 : 0;
		visitChildren(block);
	}

	@Override
	public void visit(CustomNode node) {
		if (node instanceof TableRow) {
			this.rows.add(new ArrayList<>());
		}
		if (node instanceof TableCell) {
			this.rows.get(this.rows.size() - 1).add(text(node));
		}
		visitChildren(node);
	}

	@Override
	public void visit(Link link) {
		this.links.add(Map.entry(text(link), link.getDestination()));
	}

	@Override
	public void visit(HtmlInline html) {
		this.hasHtml = true;
	}

	@Override
	public void visit(HtmlBlock html) {
		this.hasHtml = true;
	}

	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		node.accept(new AbstractVisitor() {

			@Override
			public void visit(CustomNode cell) {
				visitChildren(cell);
			}

			@Override
			public void visit(Text part) {
				text.append(part.getLiteral());
			}

			@Override
			public void visit(Code part) {
				text.append('`').append(part.getLiteral()).append('`');
			}

		});
		return text.toString();
	}

}
