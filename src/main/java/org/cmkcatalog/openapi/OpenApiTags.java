package org.cmkcatalog.openapi;

import java.util.Map;
import java.util.TreeMap;

import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.web.method.HandlerMethod;

/**
 * Describes each tag with the Javadoc of its controller: {@code Changes} with that of
 * {@code ChangesController}.
 */
class OpenApiTags implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

	private final Map<String, String> descriptions = new TreeMap<>();

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Class<?> controller = handler.getBeanType();
		operation.getTags()
			.stream()
			.filter((tag) -> controller.getSimpleName().equals(tag + "Controller"))
			.forEach((tag) -> this.descriptions.put(tag,
					new CommentFormatter().format(RuntimeJavadoc.getJavadoc(controller).getComment())));
		return operation;
	}

	@Override
	public void customise(OpenAPI openApi) {
		openApi.setTags(this.descriptions.entrySet()
			.stream()
			.map((tag) -> new Tag().name(tag.getKey()).description(tag.getValue()))
			.toList());
	}

}
