package org.cmkcatalog.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Marks every component of a record as required unless it is nullable. */
class RequiredComponents implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		JavaType javaType = Json.mapper().constructType(type.getType());
		if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
			Schema<?> model = (schema.get$ref() != null)
					? context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", "")) : schema;
			if (model != null && model.getProperties() != null) {
				List<String> required = required(javaType.getRawClass()).filter(model.getProperties()::containsKey)
					.toList();
				model.setRequired(required.isEmpty() ? null : required);
			}
		}
		return schema;
	}

	private static Stream<String> required(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.flatMap(RequiredComponents::names);
	}

	private static Stream<String> names(RecordComponent component) {
		boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
		return unwrapped ? required(component.getType()) : Stream.of(component.getName());
	}

}
