package org.cmkcatalog.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/**
 * Reads a word of a vocabulary: {@code key_vault} or, as in the names of fields and
 * paths, {@code keyVault} and {@code key-vault}. Case makes no difference in a vocabulary
 * of abbreviations, the key types: people write {@code rsa-hsm} for {@code RSA-HSM}.
 */
@SuppressWarnings("rawtypes") // Enum's type argument would be the enum itself
public final class VocabularyConverterFactory implements ConverterFactory<String, Enum> {

	private static final Pattern HUMP = Pattern.compile("[A-Z]");

	private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2}");

	@Override
	public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
		return (word) -> find(type, word)
			.orElseThrow(() -> new IllegalArgumentException("Not a word of the vocabulary: " + word));
	}

	/**
	 * The constant of an enum for a word.
	 * @param type type of the enum
	 * @param word the word
	 * @param <T> type of the enum
	 * @return the constant, or nothing if the word is none of the vocabulary
	 */
	public static <T> Optional<T> find(Class<T> type, String word) {
		String inSnakeCase = HUMP.matcher(word).replaceAll("_$0").replace('-', '_').toLowerCase(Locale.ROOT);
		boolean isOfAbbreviations = Stream.of(type.getEnumConstants())
			.anyMatch((constant) -> ABBREVIATION.matcher(constant.toString()).find());
		return Stream.of(type.getEnumConstants()).filter((constant) -> {
			String known = constant.toString();
			return known.equals(word) || known.equals(inSnakeCase)
					|| (isOfAbbreviations && known.equalsIgnoreCase(word));
		}).findFirst();
	}

}
