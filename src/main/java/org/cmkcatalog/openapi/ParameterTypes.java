package org.cmkcatalog.openapi;

import java.util.Arrays;
import java.util.Collection;

import io.swagger.v3.oas.annotations.Parameter;
import org.cmkcatalog.web.FromQuery;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells springdoc what a request contains where a controller takes something that is made
 * of it: the record of {@link FromQuery}, text in a path, or nothing.
 */
final class ParameterTypes {

	private ParameterTypes() {
	}

	static void describe(Collection<HandlerMethod> methods) {
		methods.stream()
			.flatMap((method) -> Arrays.stream(method.getMethodParameters()))
			.forEach(ParameterTypes::describe);
	}

	private static void describe(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		FromQuery query = type.getAnnotation(FromQuery.class);
		if (query != null) {
			SpringDocUtils.getConfig().replaceParameterObjectWithClass(type, query.value());
		}
		else if (parameter.hasParameterAnnotation(PathVariable.class) && !BeanUtils.isSimpleProperty(type)) {
			SpringDocUtils.getConfig()
				.replaceParameterObjectWithClass(type, String.class)
				.replaceWithClass(type, String.class);
		}
		else if (parameter.hasParameterAnnotation(Parameter.class)) {
			SpringDocUtils.getConfig().addRequestWrapperToIgnore(type);
		}
	}

}
