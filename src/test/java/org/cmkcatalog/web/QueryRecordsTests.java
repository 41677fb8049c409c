package org.cmkcatalog.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The query is read once, into the records that a controller method takes. */
class QueryRecordsTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private void read(String... query) throws NoSuchMethodException {
		FormattingConversionService conversion = new DefaultFormattingConversionService();
		new WebConfiguration(new StaticListableBeanFactory().getBeanProvider(FormattingConversionService.class),
				new FieldSelection(JsonMapper.shared()))
			.addFormatters(conversion);
		for (String parameter : query) {
			int end = parameter.indexOf('=');
			this.request.addParameter(parameter.substring(0, end), parameter.substring(end + 1));
		}
		HandlerMethod method = new HandlerMethod(new Controller(), "list", Part.class, Chosen.class, Words.class);
		new QueryRecords(() -> conversion).preHandle(this.request, new MockHttpServletResponse(), method);
	}

	@Test
	void recordsOfParametersAndOfTheirTypesAreMade() throws NoSuchMethodException {
		read("limit= 7 ", "format=csv,json", "format=csv,, ", "day=2024-07-19");
		assertThat(QueryRecords.get(this.request, Part.class)).isEqualTo(new Part(7, Set.of(Format.CSV, Format.JSON)));
		assertThat(QueryRecords.get(this.request, Day.class)).isEqualTo(new Day(LocalDate.of(2024, 7, 19), null));
		assertThatIllegalStateException().isThrownBy(() -> QueryRecords.get(this.request, FormatChoice.class));
	}

	/** The order of values: plain, empty brackets, indexes. */
	@Test
	void listWithBracketsIsReadLikeARepeatedOne() throws NoSuchMethodException {
		read("word[7]=e", "word[]=b", "word[10]=f", "limit=7", "word=a", "word[]=c,d");
		assertThat(QueryRecords.get(this.request, Words.class))
			.isEqualTo(new Words(List.of("a", "b", "c", "d", "e", "f")));
		assertThat(QueryRecords.get(this.request, Part.class)).isEqualTo(new Part(7, null));
	}

	@Test
	void bracketsThatAreNotThoseOfAListAreErrors() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> read("limit[]=7", "whole[0]=true", "format[1]=xml", "word[a]=1", "word[01]=1", "x[]=1"))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail())
				.isEqualTo("limit: given with brackets, like a list; it takes one value."
						+ " whole: given with brackets, like a list; it takes one value. format: 'xml' is none of the allowed values:"
						+ " json, csv, ndjson, md, txt. word[a]: unknown parameter; known here: limit, format, day, whole, word."
						+ " word[01]: unknown parameter; known here: limit, format, day, whole, word."
						+ " x: unknown parameter; known here: limit, format, day, whole, word."));
	}

	@Test
	void valuesThatAreBlankAreMissing() throws NoSuchMethodException {
		read("limit=", "format=,", "whole= ");
		assertThat(QueryRecords.get(this.request, Part.class)).isEqualTo(new Part(null, null));
		assertThat(QueryRecords.get(this.request, Day.class)).isEqualTo(new Day(null, null));
	}

	@Test
	void errorsOfAllRecordsAreToldInTheOrderOfTheQuery() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> read("day=today", "x=1", "limit=0x1", "format=csv,xml", "whole=yes", "whole=no"))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).isEqualTo("day: 'today' is not a date"
					+ " YYYY-MM-DD. x: unknown parameter; known here: limit, format, day, whole, word. limit: '0x1' is not a"
					+ " whole number in the range that is documented. format: 'xml' is none of the allowed values:"
					+ " json, csv, ndjson, md, txt. whole: given 2 times; it takes one value."));
	}

	/** Takes a record, and a type made from another. */
	static class Controller {

		public void list(Part part, Chosen chosen, Words words) {
		}

	}

	record Part(@Nullable Integer limit, @Nullable Set<Format> format) {

	}

	record Day(@Nullable LocalDate day, @Nullable Boolean whole) {

	}

	record Words(@Nullable List<String> word) {

	}

	/** What an argument resolver makes from the record. */
	@FromQuery(Day.class)
	static class Chosen {

	}

}
