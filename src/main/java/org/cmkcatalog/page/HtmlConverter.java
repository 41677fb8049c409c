package org.cmkcatalog.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.cmkcatalog.web.CurrentRequest;
import org.cmkcatalog.web.Table;
import org.cmkcatalog.web.Tabular;
import org.cmkcatalog.web.TabularConverter;

import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a short URL's answer as a plain page: the same table as at a terminal. */
@Component
class HtmlConverter extends TabularConverter {

	private static final Pattern URL = Pattern.compile("https?://[^\\s<>'\"]+");

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="UTF-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>CMK Catalog</title>
			<style>
			body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color-scheme: light dark }
			table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0 }
			</style>
			</head>
			<body>
			<h1><a href="/">CMK Catalog</a></h1>
			<form action="/"><label>Service <input name="q" type="search"></label> <button>Find</button></form>
			<table>
			%s</table>
			%s<footer><p>Data: Microsoft and contributors, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; changes were made.</p></footer>
			</body>
			</html>
			""";

	HtmlConverter() {
		super(MediaType.TEXT_HTML);
	}

	@Override
	protected void writeInternal(Tabular answer, HttpOutputMessage message) throws IOException {
		Table table = answer.table().forPeople();
		String notes = table.notes()
			.stream()
			.map((note) -> "<p>%s</p>\n".formatted(text(note)))
			.collect(Collectors.joining());
		String page = PAGE.formatted(table.isSheet() ? sheet(table) : list(table), notes);
		message.getBody().write(page.getBytes(StandardCharsets.UTF_8));
	}

	private static String list(Table table) {
		String head = row(table.columns()
			.stream()
			.map((column) -> "<th scope=\"col\">%s</th>".formatted(text(column.title())))
			.toList());
		String edition = escaped(CurrentRequest.only("edition", "asOf"));
		return head
				+ table.rows().stream().map((cells) -> row(cells(table, cells, edition))).collect(Collectors.joining());
	}

	private static List<String> cells(Table table, List<Table.Cell> cells, String edition) {
		return IntStream.range(0, cells.size()).mapToObj((i) -> {
			String values = values(cells.get(i), "; ");
			boolean isId = table.columns().get(i).name().equals("id");
			return "<td>%s</td>"
				.formatted(isId ? "<a href=\"/services/%1$s%2$s\">%1$s</a>".formatted(values, edition) : values);
		}).toList();
	}

	/** Without the columns that say nothing of the item. */
	private static String sheet(Table table) {
		List<Table.Cell> cells = table.rows().get(0);
		return IntStream.range(0, cells.size())
			.filter((i) -> !cells.get(i).values().isEmpty())
			.mapToObj((i) -> row(List.of("<th scope=\"row\">%s</th>".formatted(text(table.columns().get(i).title())),
					"<td>%s</td>".formatted(values(cells.get(i), "<br>")))))
			.collect(Collectors.joining());
	}

	private static String values(Table.Cell cell, String separator) {
		return cell.values()
			.stream()
			.map((value) -> (value.url() != null) ? link(value.text(), value.url()) : text(value.text()))
			.collect(Collectors.joining(separator));
	}

	private static String link(String title, String url) {
		return "<a href=\"%s\">%s</a>".formatted(escaped(url), escaped(title));
	}

	private static String row(List<String> cells) {
		return "<tr>%s</tr>\n".formatted(String.join("", cells));
	}

	/** Text with its URLs as links. */
	private static String text(String text) {
		StringBuilder html = new StringBuilder();
		int[] end = { 0 };
		URL.matcher(text).results().forEach((url) -> {
			html.append(escaped(text.substring(end[0], url.start())));
			html.append(link(url.group(), url.group()));
			end[0] = url.end();
		});
		return html.append(escaped(text.substring(end[0]))).toString();
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
