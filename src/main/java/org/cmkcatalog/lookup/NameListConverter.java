package org.cmkcatalog.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Reads names from plain text in UTF-8, a line each; blank lines are left out. */
@Component
class NameListConverter extends AbstractHttpMessageConverter<NameList> {

	NameListConverter() {
		super(MediaType.TEXT_PLAIN);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == NameList.class;
	}

	@Override
	protected NameList readInternal(Class<? extends NameList> type, HttpInputMessage message) throws IOException {
		String text = StreamUtils.copyToString(message.getBody(), StandardCharsets.UTF_8);
		List<@Nullable String> names = new ArrayList<>();
		text.lines().map(String::strip).filter((name) -> !name.isEmpty()).forEach(names::add);
		return new NameList(names);
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(NameList names, HttpOutputMessage message) {
		throw new HttpMessageNotWritableException("Lists of names are only read");
	}

}
