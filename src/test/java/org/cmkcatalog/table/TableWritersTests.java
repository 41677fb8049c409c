package org.cmkcatalog.table;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables as text and as Markdown, whatever is in their cells. */
class TableWritersTests {

	private static final Columns<List<?>> COLUMNS = new Columns<List<?>>().add("id", (row) -> row.get(0))
		.add("aName", (row) -> row.get(1))
		.addDetail("more", (row) -> row.get(2));

	private static final String LONG_ID = "an-id-that-is-wider-than-any-column-could-reasonably-become-at-all";

	private static final String LONG_NAME = "A name of many words that needs more than a single line of its column "
			+ "to be told whole, as it is";

	private static final String LONG_URL = "https://example.org/" + "x".repeat(80);

	private static String text(Table table) throws IOException {
		StringWriter text = new StringWriter();
		TextTable.write(table.forTerminal(), text);
		return text.toString();
	}

	private static RenderedMarkdown markdown(Table table) throws IOException {
		StringWriter text = new StringWriter();
		MarkdownTable.write(table.forPeople(), text);
		return RenderedMarkdown.of(text.toString());
	}

	@Test
	void textWrapsCellsAndCutsNoWord() throws IOException {
		assertThat(
				text(COLUMNS.table(List.of(List.of("a b", LONG_NAME, "-"), List.of("b", "B", "-")), List.of("Two."))))
			.isEqualTo("""
					id   a name
					---  ---------------------------------------------------------------------------
					a b  A name of many words that needs more than a single line of its column to be
					       told whole, as it is
					b    B

					Two.
					""");
	}

	@Test
	void cellsOfARowStartInOneLineAndTitlesEndInOne() throws IOException {
		Columns<Integer> columns = new Columns<Integer>().add("id", (row) -> "id-" + row)
			.add("aTitleOfManyWords", (row) -> row)
			.add("name", (row) -> LONG_NAME)
			.add("other", (row) -> LONG_NAME);
		assertThat(text(columns.table(List.of(1), List.of()))).isEqualTo("""
				      a
				      title
				      of
				      many
				id    words  name                              other
				----  -----  --------------------------------  ---------------------------------
				id-1  1      A name of many words that needs   A name of many words that needs
				               more than a single line of its    more than a single line of its
				               column to be told whole, as it    column to be told whole, as it
				               is                                is
				""");
	}

	@Test
	void fewLongIdsHaveALineOfTheirOwn() throws IOException {
		List<List<?>> rows = new ArrayList<>(Collections.nCopies(19, List.of("id", "name", "-")));
		rows.add(7, List.of(LONG_ID, "Aaaaaaaaaaaaaaaaaaaa name", "-"));
		assertThat(text(COLUMNS.table(rows, List.of())).lines()).hasSize(2 + 20 + 1)
			.contains(LONG_ID, "    Aaaaaaaaaaaaaaaaaaaa name")
			.startsWith("id  a name");
	}

	@Test
	void itemsWhoseWordsDoNotFitBesideEachOtherAreSheets() throws IOException {
		List<List<?>> rows = List.of(List.of(LONG_ID, "Aaaaaaaaaaaaaaaaaaaa name", "-"),
				List.of("b", List.of(LONG_URL, LONG_NAME), "-"), List.of(List.of(), List.of(), "-"));
		assertThat(text(COLUMNS.table(rows, List.of("Three.")))).isEqualTo("""
				id      %s
				a name  Aaaaaaaaaaaaaaaaaaaa name

				id      b
				a name
				  %s
				  A name of many words that needs more than a single line of its column to be
				    told whole, as it is

				id

				Three.
				""".formatted(LONG_ID, LONG_URL));
	}

	@Test
	void sheetWrapsValuesAndHasDetails() throws IOException {
		String value = "words ".repeat(14).strip();
		assertThat(text(COLUMNS.sheet(List.of("a", value, Linked.of("A title", LONG_URL)), List.of()))).isEqualTo("""
				id      a
				a name  words words words words words words words words words words words words
				          words words
				more
				  A title
				  <%s>
				""".formatted(LONG_URL));
	}

	@Test
	void tableWithoutRowsHasItsTitles() throws IOException {
		assertThat(text(COLUMNS.table(List.of(), List.of("None.")))).isEqualTo("""
				id  a name
				--  ------

				None.
				""");
	}

	@Test
	void textShowsControlCharacters() throws IOException {
		assertThat(text(COLUMNS.table(List.of(List.of("a\u001b[31m", "b\u202ec\n d", "")), List.of())))
			.contains("a\uFFFD[31m  b\uFFFDc d\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a | b", "a \\| b", "\\", "a\\", "*a* **b**", "_a_ __b__ c_d", "`a` ``b", "[a](http://b)",
			"![a](b)", "[a]: b", "<b>x</b>", "<https://x>", "&copy; &amp; & &#35;", "~~a~~", "# a", "1. a", "- a",
			"+ a", "> a", "$a$", "---", "a\nb", "Yes\\*\\*", "\"'", "=1+2" })
	void markdownKeepsTextAsText(String value) throws IOException {
		RenderedMarkdown markdown = markdown(COLUMNS.table(List.of(List.of("x", value, "y")), List.of(value)));
		assertThat(markdown.tables()).isEqualTo(1);
		assertThat(markdown.rows()).containsExactly(List.of("id", "a name", "more"),
				List.of("x", value.replace('\n', ' '), "y"));
		assertThat(markdown.hasHtml()).isFalse();
		assertThat(markdown.links()).allMatch((link) -> link.getKey().equals(link.getValue()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://x.org/a(b)c", "https://x.org/a|b", "https://x.org/?a=1&copy;=2",
			"https://x.org/a_b_c*d*", "https://x.org/a\\b", "https://x.org/(((", "https://x.org/a<b>" })
	void markdownLinksLeadWhereTheyShould(String url) throws IOException {
		RenderedMarkdown markdown = markdown(
				COLUMNS.table(List.of(List.of("x", Linked.of("A [title] | (here)", url), "y")), List.of()));
		assertThat(markdown.rows().get(1)).hasSize(3);
		assertThat(markdown.links()).containsExactly(Map.entry("A [title] | (here)", url));
	}

	@Test
	void markdownLinksTheUrlsInText() throws IOException {
		RenderedMarkdown markdown = markdown(
				COLUMNS.table(List.of(List.of("x", "See https://x.org/a_b, now.", "y")), List.of()));
		assertThat(markdown.links()).containsExactly(Map.entry("https://x.org/a_b", "https://x.org/a_b"));
	}

}
