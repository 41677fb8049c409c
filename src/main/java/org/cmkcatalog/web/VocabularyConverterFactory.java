package org.cmkcatalog.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/**
 * Reads a word of a vocabulary, as the API writes it: {@code key_vault} or, as its fields
 * and paths do, {@code keyVault} and {@code key-vault}.
 */
@SuppressWarnings("rawtypes") // an enum's own type can not be written as a type argument
								// here
class VocabularyConverterFactory implements ConverterFactory<String, Enum> {

	private static final Pattern HUMP = Pattern.compile("[A-Z]");

	@Override
	@SuppressWarnings("unchecked") // a constant of the type is one of the type
	public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
		return (word) -> (T) find(type, word)
			.orElseThrow(() -> new IllegalArgumentException("Not a word of the vocabulary: " + word));
	}

	/** The constant of an enum that a word means. */
	static Optional<Object> find(Class<?> type, String word) {
		return Arrays.stream(type.getEnumConstants())
			.map(Object.class::cast)
			.filter((constant) -> constant.toString().equals(word) || constant.toString().equals(inSnakeCase(word)))
			.findFirst();
	}

	private static String inSnakeCase(String word) {
		return HUMP.matcher(word).replaceAll("_$0").replace('-', '_').toLowerCase(Locale.ROOT);
	}

}
