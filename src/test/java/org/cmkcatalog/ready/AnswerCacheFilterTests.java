package org.cmkcatalog.ready;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.cmkcatalog.web.RequestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Which answers are made anew, and which are kept. */
class AnswerCacheFilterTests {

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final List<String> made = new ArrayList<>();

	private String contentHash = "one";

	private AnswerCacheFilter filter(String size) {
		RequestContent content = (request) -> this.contentHash;
		return new AnswerCacheFilter(new AnswerCacheProperties(DataSize.parse(size), List.of()),
				new StaticListableBeanFactory(Map.of("content", content)).getBeanProvider(RequestContent.class),
				this.meters);
	}

	private String ask(AnswerCacheFilter filter, String query) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/services");
		request.setQueryString(query);
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain chain = (asked, answered) -> {
			this.made.add(query);
			HttpServletResponse http = (HttpServletResponse) answered;
			http.setHeader("ETag", "W/\"%s\"".formatted(this.contentHash));
			http.setContentType("text/plain");
			http.getOutputStream().print("%s of %s".formatted(query, this.contentHash));
		};
		filter.doFilter(request, response, chain);
		return response.getContentAsString();
	}

	@Test
	void sameRequestIsAnsweredFromWhatIsKept() throws ServletException, IOException {
		AnswerCacheFilter filter = filter("1MB");
		assertThat(ask(filter, "q=a")).isEqualTo(ask(filter, "q=a")).isEqualTo("q=a of one");
		assertThat(this.made).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "q=a&limit=1, limit=1&q=a, 1", "q=a, q=b, 2", "id=a&id=b, id=b&id=a, 2", "q=a&%71=b, %71=b&q=a, 2",
			"id[4]=a, id[1000]=a, 1", "id[]=a, %69d[0]=a, 2", "id[1]=a&id[2]=b, id%5B9%5D=b&id%5b3%5d=a, 1",
			"id[1]=a&id[2]=b, id[1]=b&id[2]=a, 2", "id[]=a&id=b&id[]=c, id[]=a&id=b&id[0]=c, 1",
			"limit[]=1, limit=1, 2", "id[01]=a, id[1]=a, 2" })
	void onlyTheOrderOfParametersMakesNoDifference(String one, String other, int times)
			throws ServletException, IOException {
		AnswerCacheFilter filter = filter("1MB");
		ask(filter, one);
		ask(filter, other);
		assertThat(this.made).hasSize(times);
	}

	@Test
	void otherContentMakesEveryAnswerAnew() throws ServletException, IOException {
		AnswerCacheFilter filter = filter("1MB");
		ask(filter, "q=a");
		this.contentHash = "two";
		assertThat(ask(filter, "q=a")).isEqualTo(ask(filter, "q=a")).isEqualTo("q=a of two");
		this.contentHash = "one";
		assertThat(ask(filter, "q=a")).isEqualTo("q=a of one");
		assertThat(this.made).hasSize(3);
	}

	@Test
	void nothingIsKeptWithoutMemory() throws ServletException, IOException {
		AnswerCacheFilter filter = filter("0");
		for (int i = 0; i < 100; i++) {
			ask(filter, "q=a");
		}
		assertThat(this.made).hasSize(100);
	}

}
