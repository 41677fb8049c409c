package org.cmkcatalog.coverage;

import java.lang.reflect.Type;

import org.cmkcatalog.inventory.Inventory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Says of a missing inventory what would help, as of one that cannot be read. */
@ControllerAdvice
class EmptyInventoryAdvice extends RequestBodyAdviceAdapter {

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return type == Inventory.class;
	}

	@Override
	public @Nullable Object handleEmptyBody(@Nullable Object body, HttpInputMessage message, MethodParameter parameter,
			Type type, Class<? extends HttpMessageConverter<?>> converter) {
		throw InventoryConverter.invalid("The body is empty; it should be the inventory, as 'az resource list' writes "
				+ "it. curl sends a file with --data-binary @FILE.");
	}

}
