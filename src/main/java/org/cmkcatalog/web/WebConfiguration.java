package org.cmkcatalog.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.catalina.core.StandardHost;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures HTTP: parameters, CORS, filters and the errors of the server. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final String[] ANSWERS = { "/", "/services/*", "/api/**", "/changes.atom" };

	private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

	private final FormatNegotiation formats = new FormatNegotiation();

	private final QueryRecords records;

	WebConfiguration(ObjectProvider<FormattingConversionService> conversion) {
		this.records = new QueryRecords(conversion::getObject);
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this.formats));
	}

	/** Without this, Spring sets up Jackson 2 for YAML at the start. */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		builder.withYamlConverter(new NoYaml());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.formats).addPathPatterns(ANSWERS);
		registry.addInterceptor(this.records).addPathPatterns(ANSWERS);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.records);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		addStrictConverters(registry);
	}

	/** Without these, Spring also reads "yes" as a boolean and "0x10" as a number. */
	static void addStrictConverters(ConverterRegistry registry) {
		registry.addConverterFactory(new VocabularyConverterFactory());
		registry.addConverter(String.class, LocalDate.class, LocalDate::parse);
		registry.addConverter(String.class, Boolean.class, WebConfiguration::readBoolean);
		registry.addConverter(String.class, Integer.class, WebConfiguration::readInteger);
	}

	private static Boolean readBoolean(String text) {
		String value = text.strip();
		Assert.isTrue(value.equals("true") || value.equals("false"), "Not a boolean");
		return value.equals("true");
	}

	private static Integer readInteger(String text) {
		String value = text.strip();
		Assert.isTrue(INTEGER.matcher(value).matches(), "Not an integer");
		return Integer.valueOf(value);
	}

	/** Any page can read the catalog, which is public and read-only. */
	@Bean
	FilterRegistrationBean<CorsFilter> corsFilter(JsonMapper json) {
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
		cors.setAllowedMethods(List.of("GET", "HEAD", "POST"));
		cors.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		cors.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LINK,
				HttpHeaders.CONTENT_DISPOSITION, Answer.TOTAL_COUNT));
		cors.setMaxAge(3600L);
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", cors);
		CorsFilter filter = new CorsFilter(source);
		filter.setCorsProcessor(new ProblemCorsProcessor(json));
		FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}

	@Bean
	FilterRegistrationBean<FailureFilter> failureFilter(JsonMapper json) {
		FilterRegistrationBean<FailureFilter> registration = new FilterRegistrationBean<>(new FailureFilter(json));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTheServer(JsonMapper json) {
		return (factory) -> factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			ProblemErrorReportValve valve = new ProblemErrorReportValve(json);
			// with this name, the host does not add its own
			host.setErrorReportValveClass(valve.getClass().getName());
			host.getPipeline().addValve(valve);
		});
	}

	/** Parameters come only from the query, so no form is read, whatever its size. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> noFormParameters() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> connector.setParseBodyMethods(""));
	}

	/** Replaces the YAML converter of Spring, and converts nothing. */
	private static final class NoYaml extends AbstractHttpMessageConverter<Object> {

		NoYaml() {
			super(MediaType.APPLICATION_YAML);
		}

		@Override
		protected boolean supports(Class<?> type) {
			return false;
		}

		@Override
		protected Object readInternal(Class<?> type, HttpInputMessage input) {
			throw new UnsupportedOperationException();
		}

		@Override
		protected void writeInternal(Object value, HttpOutputMessage output) {
			throw new UnsupportedOperationException();
		}

	}

	/** Explains in a problem why a cross-origin request is refused. */
	private static final class ProblemCorsProcessor extends DefaultCorsProcessor {

		private final JsonMapper json;

		ProblemCorsProcessor(JsonMapper json) {
			this.json = json;
		}

		@Override
		protected void rejectRequest(ServerHttpResponse response) throws IOException {
			ProblemType type = ProblemType.CORS_REJECTED;
			response.setStatusCode(type.status());
			response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
			response.getBody()
				.write(this.json.writeValueAsBytes(Problems.of(type,
						"Requests from other origins may use GET, HEAD and POST, and no other method.")));
			response.flush();
		}

	}

}
