package org.cmkcatalog.openapi;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names the constants of an enum in generated clients, where the words collide: in Go,
 * constants of all enums have one namespace, and in Kotlin, no constant can be called
 * {@code name}. The word of the API does not change.
 */
class EnumConstants implements ModelConverter {

	static final String EXTENSION = "x-enum-varnames";

	/**
	 * Enums whose constants have the enum's name in front. They share words with the
	 * enums that clients use most, {@code Support}, {@code KeyStore} and {@code Format},
	 * or with each other.
	 */
	static final Set<String> QUALIFIED = Set.of("ChangeFacet", "ConflictField", "FacetField", "KeyInUse",
			"ListingOrder", "MatchKind", "ReportFormat", "ResourceTypeOrder", "StatedSupport", "Verdict");

	private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> schema = chain.next().resolve(type, context, chain);
		JavaType javaType = Json.mapper().constructType(type.getType());
		if (schema != null && schema.get$ref() != null && javaType != null && javaType.isEnumType()) {
			String name = schema.get$ref().replaceFirst(".*/", "");
			Schema<?> model = context.getDefinedModels().get(name);
			if (model != null && QUALIFIED.contains(name)) {
				model.addExtension(EXTENSION, constants(name, javaType.getRawClass()));
			}
		}
		return schema;
	}

	private static List<String> constants(String name, Class<?> type) {
		String prefix = HUMP.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> "%s_%s".formatted(prefix, ((Enum<?>) constant).name()))
			.toList();
	}

}
