package org.cmkcatalog.web;

import org.cmkcatalog.table.Tabular;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes answers in a format other than JSON, and reads nothing. */
public abstract class TabularConverter extends AbstractHttpMessageConverter<Tabular> {

	/**
	 * Creates a converter.
	 * @param types the media types that it writes
	 */
	protected TabularConverter(MediaType... types) {
		super(types);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return Tabular.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Answers are only written", message);
	}

}
