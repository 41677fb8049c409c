package org.cmkcatalog.web;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a word of a vocabulary, spelled exactly as the API writes it. */
@SuppressWarnings("rawtypes") // an enum's own type can not be written as a type argument
								// here
class VocabularyConverterFactory implements ConverterFactory<String, Enum> {

	@Override
	public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
		return (word) -> Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.toString().equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a word of the vocabulary: " + word));
	}

}
