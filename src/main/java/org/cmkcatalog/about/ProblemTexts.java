package org.cmkcatalog.about;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cmkcatalog.table.Columns;
import org.cmkcatalog.table.Table;
import org.cmkcatalog.table.Tabular;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The documentation of problems, {@code docs/problems.md}: what is true of all, and each
 * kind.
 *
 * @param introduction what is true of all, as HTML
 * @param kinds the kinds, in the order of the documentation
 */
record ProblemTexts(String introduction, List<ProblemText> kinds) implements Tabular {

	private static final SingletonSupplier<ProblemTexts> ALL = SingletonSupplier.of(ProblemTexts::read);

	private static final Columns<ProblemText> COLUMNS = new Columns<ProblemText>().add("problem", ProblemText::name)
		.add("status", ProblemText::status)
		.add("meaning", ProblemText::meaning);

	/** The documentation that this version contains. */
	static ProblemTexts all() {
		return ALL.obtain();
	}

	private static ProblemTexts read() {
		try (Reader reader = new InputStreamReader(new ClassPathResource("docs/problems.md").getInputStream(),
				StandardCharsets.UTF_8)) {
			return of(Parser.builder().build().parseReader(reader));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ProblemTexts of(Node document) {
		List<Node> introduction = new ArrayList<>();
		List<ProblemText> kinds = new ArrayList<>();
		// the title of the document is that of the page
		Node block = document.getFirstChild().getNext();
		while (block != null) {
			List<Node> section = new ArrayList<>();
			Node heading = block;
			for (block = heading.getNext(); block != null && !(block instanceof Heading); block = block.getNext()) {
				section.add(block);
			}
			ProblemText.of(TextContentRenderer.builder().build().render(heading), section)
				.ifPresentOrElse(kinds::add, () -> {
					introduction.add(heading);
					introduction.addAll(section);
				});
		}
		return new ProblemTexts(ProblemText.html(introduction), List.copyOf(kinds));
	}

	/** A kind by the last part of its URI. */
	Optional<ProblemText> find(String name) {
		return this.kinds.stream().filter((kind) -> kind.name().equals(name)).findFirst();
	}

	@Override
	public Table table() {
		return COLUMNS.table(this.kinds, List.of("More about each: /problems/ and its name."));
	}

}
