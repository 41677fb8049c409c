package org.cmkcatalog.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;

/** Reads a date YYYY-MM-DD and nothing else; a blank value is one not given. */
@SuppressWarnings("NullAway") // a converter may answer null, which NullAway does not read
								// from a type argument
class DateConverter implements Converter<String, @Nullable LocalDate> {

	@Override
	public @Nullable LocalDate convert(String value) {
		return value.isEmpty() ? null : LocalDate.parse(value, DateTimeFormatter.ISO_LOCAL_DATE);
	}

}
