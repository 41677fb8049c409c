package org.cmkcatalog.openapi;

import java.util.Set;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the schemas. A representation is named for what it represents, and a list for its
 * items. Generated clients get {@code Service} and {@code ServiceList}.
 */
class SchemaNames extends TypeNameResolver {

	private static final String SUFFIX = "Representation";

	@Override
	protected String nameForClass(JavaType type, Set<Options> options) {
		return withoutSuffix(super.nameForClass(type, options));
	}

	@Override
	protected String nameForGenericType(JavaType type, Set<Options> options) {
		String container = withoutSuffix(type.getRawClass().getSimpleName());
		return nameForType(type.containedType(0), options) + container;
	}

	private static String withoutSuffix(String name) {
		return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
	}

}
