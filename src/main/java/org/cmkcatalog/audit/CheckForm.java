package org.cmkcatalog.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.answer.Editions;
import org.cmkcatalog.coverage.Upload;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.names.NameList;
import org.cmkcatalog.verdict.Requirement;
import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ReportFormat;
import org.cmkcatalog.web.VocabularyConverterFactory;
import org.jspecify.annotations.Nullable;

/**
 * The form of the check page as it was filled in. Its fields have the names and values of
 * the API's parameters.
 *
 * @param names names, one a line
 * @param keyStore the key store; empty if none is chosen
 * @param keyType the type of key; empty for any
 * @param keyBits the size of the key in bits; empty for any
 * @param edition the edition; empty for the pinned one
 * @param picks ids of the services that were picked, by {@link #pickOf(String)}
 * @param kept the resources of a file, as the page before had them; empty if there are
 * none
 * @param format format of the file to answer with; empty for a page
 */
record CheckForm(String names, String keyStore, String keyType, String keyBits, String edition,
		Map<String, String> picks, String kept, String format) {

	private static final String PICK = "pick-";

	private static final Pattern BITS = Pattern.compile("\\d{1,9}");

	/** Some editors write it at the start of a file. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** The form before anything is filled in. */
	static CheckForm empty(ChosenEdition edition) {
		return new CheckForm("", KeyStore.MANAGED_HSM.toString(), "", "", edition.id().toString(), Map.of(), "", "");
	}

	static CheckForm of(Upload upload) {
		Map<String, String> picks = upload.fields()
			.entrySet()
			.stream()
			.filter((field) -> field.getKey().startsWith(PICK) && !field.getValue().isBlank())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return new CheckForm(upload.field("names"), upload.field("keyStore").strip(), upload.field("keyType").strip(),
				upload.field("keyBits").strip(), upload.field("edition").strip(), picks, upload.field("resources"),
				upload.field("format").strip());
	}

	/**
	 * Name of the field with the service that is picked for a name. It has 128 bits of a
	 * hash, as names can be longer than the name of a field may be.
	 */
	static String pickOf(String name) {
		byte[] folded = name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
		return PICK + UUID.nameUUIDFromBytes(folded);
	}

	/** The names, as the API reads them from plain text. */
	List<String> lines() {
		String text = this.names.startsWith(BYTE_ORDER_MARK) ? this.names.substring(1) : this.names;
		return text.lines().filter((name) -> !name.isBlank()).toList();
	}

	/** The names to check, or a problem if there are none or too many. */
	List<String> checkedNames() {
		List<String> lines = lines();
		if (lines.isEmpty()) {
			throw invalid(
					List.of(new ParameterError("names", null, "give at least one name, or choose a file", List.of())));
		}
		if (lines.size() > NameList.MOST) {
			throw invalid(List.of(new ParameterError("names", null,
					"at most %d names are checked at once, and these are %d".formatted(NameList.MOST, lines.size()),
					List.of())));
		}
		return lines;
	}

	/** The edition that the form asks for, or a problem if there is no such edition. */
	ChosenEdition edition(Editions editions) {
		if (this.edition.isEmpty()) {
			return editions.pinned();
		}
		ChosenEdition found = editions.find(this.edition)
			.orElseThrow(
					() -> invalid(List.of(ParameterError.notAllowed("edition", this.edition, editions.allowed()))));
		return editions.isPinned(found.edition()) ? editions.pinned() : found;
	}

	/** What is required, or a problem that says all that is wrong. */
	Requirement requirement() {
		List<ParameterError> errors = new ArrayList<>();
		KeyStore store = word("keyStore", this.keyStore, KeyStore.class, errors);
		KeyType type = word("keyType", this.keyType, KeyType.class, errors);
		if (this.keyStore.isEmpty()) {
			errors.add(new ParameterError("keyStore", null, "is missing; it should be key_vault or managed_hsm",
					List.of()));
		}
		Integer bits = (BITS.matcher(this.keyBits).matches()) ? Integer.valueOf(this.keyBits) : null;
		boolean isInRange = (bits != null) ? bits >= 1 && bits <= Requirement.MAX_BITS : this.keyBits.isEmpty();
		if (!isInRange) {
			errors.add(new ParameterError("keyBits", this.keyBits, Requirement.BITS, List.of()));
		}
		if (!errors.isEmpty()) {
			throw invalid(errors);
		}
		return new Requirement(Objects.requireNonNull(store), type, bits, Set.of());
	}

	/** The format of the file to answer with, or nothing for a page. */
	Optional<ReportFormat> report(List<ReportFormat> offered) {
		if (this.format.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(VocabularyConverterFactory.find(ReportFormat.class, this.format)
			.map((format) -> offered(format, offered))
			.orElseThrow(() -> invalid(List.of(ParameterError.notAllowed("format", this.format, words(offered))))));
	}

	/** All formats are offered for a file; a list of names lacks a few. */
	private static ReportFormat offered(ReportFormat format, List<ReportFormat> offered) {
		if (!offered.contains(format)) {
			throw invalid(List.of(new ParameterError("format", format.toString(),
					"%s is about the lines of a file, and names have no file; choose an inventory file for it, or save the names as %s"
						.formatted(CheckWords.label(format), String.join(", ", words(offered))),
					words(offered))));
		}
		return format;
	}

	private static List<String> words(List<ReportFormat> formats) {
		return formats.stream().map(ReportFormat::toString).toList();
	}

	private static <T> @Nullable T word(String parameter, String word, Class<T> vocabulary,
			List<ParameterError> errors) {
		if (word.isEmpty()) {
			return null;
		}
		T found = VocabularyConverterFactory.find(vocabulary, word).orElse(null);
		if (found == null) {
			errors.add(ParameterError.notAllowed(parameter, word,
					Stream.of(Objects.requireNonNull(vocabulary.getEnumConstants())).map(Object::toString).toList()));
		}
		return found;
	}

	private static ProblemException invalid(List<ParameterError> errors) {
		return ProblemException.invalidParameters(errors);
	}

	/** Nothing of what was sent, as the framework may log it. */
	@Override
	public String toString() {
		return "the form of the check page";
	}

}
