package org.cmkcatalog.catalog;

import java.util.Arrays;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.cmkcatalog.document.AliasKind;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.FindingKind;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.SuccessionKind;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * How a vocabulary stands in the tables: as its words.
 *
 * @param <E> the vocabulary
 */
abstract class VocabularyConverter<E extends Enum<E>> implements AttributeConverter<E, String> {

	private final Class<E> type;

	VocabularyConverter(Class<E> type) {
		this.type = type;
	}

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
		return (constant != null) ? constant.toString() : null;
	}

	@Override
	public @Nullable E convertToEntityAttribute(@Nullable String word) {
		return (word == null) ? null : Arrays.stream(this.type.getEnumConstants())
			.filter((constant) -> constant.toString().equals(word))
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("Not a word of %s: %s".formatted(this.type.getSimpleName(), word)));
	}

	@Converter(autoApply = true)
	static class OfAliasKind extends VocabularyConverter<AliasKind> {

		OfAliasKind() {
			super(AliasKind.class);
		}

	}

	@Converter(autoApply = true)
	static class OfConflictField extends VocabularyConverter<ConflictField> {

		OfConflictField() {
			super(ConflictField.class);
		}

	}

	@Converter(autoApply = true)
	static class OfFindingKind extends VocabularyConverter<FindingKind> {

		OfFindingKind() {
			super(FindingKind.class);
		}

	}

	@Converter(autoApply = true)
	static class OfKeyStore extends VocabularyConverter<KeyStore> {

		OfKeyStore() {
			super(KeyStore.class);
		}

	}

	@Converter(autoApply = true)
	static class OfKeyType extends VocabularyConverter<KeyType> {

		OfKeyType() {
			super(KeyType.class);
		}

	}

	@Converter(autoApply = true)
	static class OfSuccessionKind extends VocabularyConverter<SuccessionKind> {

		OfSuccessionKind() {
			super(SuccessionKind.class);
		}

	}

	@Converter(autoApply = true)
	static class OfSupport extends VocabularyConverter<Support> {

		OfSupport() {
			super(Support.class);
		}

	}

	@Converter(autoApply = true)
	static class OfTableLayout extends VocabularyConverter<TableLayout> {

		OfTableLayout() {
			super(TableLayout.class);
		}

	}

}
