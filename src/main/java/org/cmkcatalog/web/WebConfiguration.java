package org.cmkcatalog.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.util.Assert;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** Configures HTTP: parameters, CORS, filters and the errors of the server. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private static final Pattern BOOLEAN = Pattern.compile("true|false");

	private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

	private final FormatNegotiation formats = new FormatNegotiation();

	private final QueryRecords records;

	private final FieldSelection fields;

	WebConfiguration(ObjectProvider<FormattingConversionService> conversion, FieldSelection fields) {
		this.records = new QueryRecords(conversion::getObject);
		this.fields = fields;
	}

	@Override
	public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
		configurer.strategies(List.of(this.formats));
	}

	/** Without this, Spring sets up Jackson 2 for YAML at the start. */
	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		ByteArrayHttpMessageConverter converter = new ByteArrayHttpMessageConverter();
		converter.setSupportedMediaTypes(List.of(MediaType.APPLICATION_YAML));
		builder.withYamlConverter(converter);
	}

	/** It would answer failures, which {@link FailureFilter} is there for. */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.removeIf(DefaultHandlerExceptionResolver.class::isInstance);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.formats).addPathPatterns(AnswerPaths.patterns());
		registry.addInterceptor(this.records).addPathPatterns(AnswerPaths.patterns());
		registry.addInterceptor(this.fields).addPathPatterns(AnswerPaths.patterns());
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.records);
	}

	/** Without these, Spring also reads "yes" as a boolean and "0x10" as a number. */
	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverterFactory(new VocabularyConverterFactory());
		registry.addConverter(String.class, LocalDate.class, LocalDate::parse);
		registry.addConverter(String.class, Boolean.class, (text) -> Boolean.valueOf(read(text, BOOLEAN)));
		registry.addConverter(String.class, Integer.class, (text) -> Integer.valueOf(read(text, INTEGER)));
	}

	private static String read(String text, Pattern form) {
		Assert.isTrue(form.matcher(text.strip()).matches(), "Not of its type");
		return text.strip();
	}

	/** Any page can read the catalog; by default, GET, HEAD and POST are permitted. */
	@Bean
	@FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE + 3)
	CorsFilter corsFilter(JsonMapper json) {
		CorsConfiguration cors = new CorsConfiguration().applyPermitDefaultValues();
		cors.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.LINK,
				HttpHeaders.CONTENT_DISPOSITION, Answer.TOTAL_COUNT, Answer.KINDS, Answer.MESSAGE));
		cors.setMaxAge(3600L);
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", cors);
		CorsFilter filter = new CorsFilter(source);
		filter.setCorsProcessor(new DefaultCorsProcessor() {

			@Override
			protected void rejectRequest(ServerHttpResponse response) throws IOException {
				ProblemDetail problem = Problems.of(ProblemType.CORS_REJECTED,
						"Requests from other origins may use GET, HEAD and POST, and no other method.");
				response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
				response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
				response.getBody().write(json.writeValueAsBytes(problem));
				response.flush();
			}

		});
		return filter;
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestMeter(ObjectProvider<MeterRegistry> meters) {
		return (factory) -> factory.addEngineValves(new RequestMeter(meters.getObject()));
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcat(JsonMapper json) {
		return (factory) -> {
			factory.addConnectorCustomizers((connector) -> {
				// parameters come only from the query, so no form is read, whatever its
				// size
				connector.setParseBodyMethods("");
				// these belong to each connection, also if it is idle: outside the
				// heap, and small, but large enough to send a list in few writes
				connector.setProperty("socket.directBuffer", "true");
				connector.setProperty("socket.appWriteBufSize", "16384");
				// the system's own buffer would grow to 4 MB for a client that does not
				// read
				connector.setProperty("socket.txBufSize", "262144");
				// clients encode the slashes of a resource type in a path
				connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			});
			reportProblems(factory, json);
		};
	}

	/** Lets a server answer what no servlet gets with problems. */
	static void reportProblems(ConfigurableTomcatWebServerFactory factory, JsonMapper json) {
		factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			ProblemErrorReportValve valve = new ProblemErrorReportValve(json);
			// with this name, the host does not add its own
			host.setErrorReportValveClass(valve.getClass().getName());
			host.getPipeline().addValve(valve);
		});
	}

}
