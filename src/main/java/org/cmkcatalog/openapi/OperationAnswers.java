package org.cmkcatalog.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.cmkcatalog.web.Answer;
import org.cmkcatalog.web.PostInFormats;
import org.cmkcatalog.web.Refuses;
import org.cmkcatalog.web.ReportFormat;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Documents the answers of each operation: headers, problems and examples. */
class OperationAnswers implements GlobalOperationCustomizer {

	private static final String JSON = "application/json";

	private static final Map<Integer, String> DESCRIPTIONS = Map.of(404,
			"The catalog does not contain it; the detail or the suggestions say what it contains", 410,
			"The edition no longer lists the service; the problem says what became of it", 422,
			"A verdict is one of those to fail on");

	/**
	 * Real answers, which a test compares with those of the service: by the id of the
	 * operation, or {@code all}, and by the status with the media type if that is not
	 * JSON. Each has the answer as {@code body}, and what was posted as {@code post}.
	 */
	private final Map<String, Map<String, Map<String, Object>>> examples;

	OperationAnswers() {
		try (InputStream file = new ClassPathResource("openapi-examples.json").getInputStream()) {
			this.examples = JsonMapper.shared().readValue(file, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		describeAnswer(operation, handler);
		boolean isRead = operation.getRequestBody() == null;
		if (isRead) {
			operation.getResponses()
				.addApiResponse("304",
						new ApiResponse().description("Not modified since the answer with the given ETag"));
		}
		else {
			addProblem(operation, "408", "The body arrives too slowly");
			addProblem(operation, "413", "The body is larger than the limit");
			addProblem(operation, "503", "Too many bodies are being received at the same time");
			if (handler.hasMethodAnnotation(PostInFormats.class)) {
				describeBody(operation);
				addProblem(operation, "415", "The body is neither JSON nor plain text");
			}
		}
		addProblem(operation, "400", isRead ? "A parameter is unknown, or its value is not allowed"
				: "A parameter or the body is not valid; the problem says where, and what would be right");
		Refuses refuses = handler.getMethodAnnotation(Refuses.class);
		for (int status : (refuses != null) ? refuses.value() : new int[0]) {
			addProblem(operation, String.valueOf(status), DESCRIPTIONS.getOrDefault(status, ""));
		}
		addFailedReports(operation, handler);
		if (takesService(handler)) {
			operation.getResponses()
				.addApiResponse("308", new ApiResponse().description("The id belongs to another name of the service")
					.addHeaderObject("Location", header("The path with the current id of the service")));
		}
		addProblem(operation, "406", "None of the media types of the Accept header is offered");
		addProblem(operation, "500", "The service failed");
		return operation;
	}

	/** A build server gets its report also if verdicts fail. */
	private static void addFailedReports(Operation operation, HandlerMethod handler) {
		ApiResponse failed = operation.getResponses().get("422");
		produced(handler).stream()
			.filter(List.of(ReportFormat.SARIF_VALUE, ReportFormat.JUNIT_VALUE)::contains)
			.forEach((type) -> Objects.requireNonNull(failed)
				.getContent()
				.addMediaType(type, new MediaType().schema(new StringSchema())));
	}

	/** Only a service in a path is more than text: it may have other names. */
	private static boolean takesService(HandlerMethod handler) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(PathVariable.class)
					&& parameter.getParameterType() != String.class);
	}

	private void describeBody(Operation operation) {
		Object example = example(operation, "200").get("post");
		operation.getRequestBody().getContent().forEach((type, content) -> {
			if (type.equals(JSON)) {
				content.setExample(example);
			}
			else {
				content.schema(new StringSchema()).example("cosmos\nazure-sql-database\n");
			}
		});
	}

	private void describeAnswer(Operation operation, HandlerMethod handler) {
		ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"));
		answer.description("The answer");
		if (operation.getRequestBody() == null) {
			answer.addHeaderObject("ETag", header("Changes when the answer can change; send it back as If-None-Match"));
			answer.addHeaderObject("Last-Modified", header("Date of the edition"));
		}
		answer.addHeaderObject("Cache-Control", header("How long the answer can be cached"));
		if (operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> "offset".equals(parameter.getName()))) {
			answer.addHeaderObject(Answer.TOTAL_COUNT, header("Number of items in the whole list"));
			answer.addHeaderObject("Link", header("First, previous, next and last part of the list (RFC 8288)"));
		}
		// springdoc uses the schema of JSON for all media types, and none for a feed
		Content content = new Content();
		MediaType json = (answer.getContent() != null) ? answer.getContent().get(JSON) : null;
		for (String type : produced(handler)) {
			MediaType media = (json != null && type.equals(JSON)) ? json : new MediaType().schema(new StringSchema());
			addExample(media, operation, type.equals(JSON) ? "200" : "200 " + type);
			content.addMediaType(type, media);
		}
		answer.setContent(content);
	}

	private static List<String> produced(HandlerMethod handler) {
		return Stream.of(handler.getMethod(), handler.getBeanType())
			.map((element) -> AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class))
			.filter((mapping) -> mapping != null && mapping.produces().length > 0)
			.findFirst()
			.map((mapping) -> List.of(mapping.produces()))
			.orElse(List.of());
	}

	private Map<String, Object> example(Operation operation, String key) {
		Map<String, Object> common = this.examples.getOrDefault("all", Map.of()).getOrDefault(key, Map.of());
		return this.examples.getOrDefault(operation.getOperationId(), Map.of()).getOrDefault(key, common);
	}

	private void addExample(MediaType content, Operation operation, String key) {
		Object body = example(operation, key).get("body");
		if (body != null) {
			content.setExample(body);
		}
	}

	private void addProblem(Operation operation, String status, String description) {
		MediaType content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
		addExample(content, operation, status);
		operation.getResponses()
			.addApiResponse(status, new ApiResponse().description(description)
				.content(new Content().addMediaType("application/problem+json", content)));
	}

	private static Header header(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

}
