package org.cmkcatalog.names;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cmkcatalog.web.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;

/**
 * Reads names from plain text, a line each, in UTF-8 unless the Content-Type names
 * another charset. A byte order mark at the start and blank lines are skipped; each other
 * line is a name as it is.
 */
@Component
class NameListConverter extends AbstractHttpMessageConverter<NameList> {

	/** Some editors write it at the start of a file. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	NameListConverter() {
		super(MediaType.TEXT_PLAIN);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == NameList.class;
	}

	@Override
	protected NameList readInternal(Class<? extends NameList> type, HttpInputMessage message) throws IOException {
		Charset charset = Optional.ofNullable(message.getHeaders().getContentType())
			.map(MediaType::getCharset)
			.orElse(StandardCharsets.UTF_8);
		byte[] bytes = message.getBody().readNBytes(ProblemException.MAX_BODY_BYTES + 1);
		if (bytes.length > ProblemException.MAX_BODY_BYTES) {
			throw ProblemException.contentTooLarge();
		}
		String text = decoded(bytes, charset, message);
		List<@Nullable String> names = new ArrayList<>();
		text.lines().filter((name) -> !name.isBlank()).forEach(names::add);
		return new NameList(names);
	}

	private static String decoded(byte[] bytes, Charset charset, HttpInputMessage message) {
		try {
			String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
		}
		catch (CharacterCodingException ex) {
			throw new HttpMessageNotReadableException("The body is not " + charset, ex, message);
		}
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
