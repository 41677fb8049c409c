package org.cmkcatalog.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.web.ParameterError;
import org.cmkcatalog.web.ProblemException;
import org.cmkcatalog.web.ProblemType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The editions in their order, and which of them a request means. Read once: the tables
 * change only before the service starts.
 */
@Component
public class Timeline {

	private final NavigableMap<LocalDate, Set<String>> categoriesByEdition = new TreeMap<>();

	private final LocalDate pinned;

	private final String contentHash;

	Timeline(Editions editions, Categories categories, KnownServices services, CatalogProperties properties,
			ObjectProvider<BuildProperties> build) {
		List<Edition> all = editions.findAllByOrderById();
		all.forEach((edition) -> this.categoriesByEdition.put(edition.id(), new LinkedHashSet<>()));
		for (Category category : categories.findAllByOrderByEditionIdAscPositionAsc()) {
			this.categoriesByEdition.getOrDefault(category.editionId(), Set.of()).add(category.slug());
		}
		this.pinned = properties.edition();
		if (!this.categoriesByEdition.containsKey(this.pinned)) {
			throw new UnknownPinnedEditionException(this.pinned, this.categoriesByEdition.keySet());
		}
		// another version may write the same content in another way, and another pin
		// answers from another edition
		String version = Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("");
		// each part first by itself: the names of a large catalog are long
		this.contentHash = hash(Stream
			.of(Stream.of(version, this.pinned), services.all().stream(), services.successions().stream(),
					all.stream().map(Edition::sha256))
			.flatMap((parts) -> parts)
			.map(Timeline::hash)
			.collect(Collectors.joining())).substring(0, 16);
	}

	private static String hash(Object part) {
		return DigestUtils.md5DigestAsHex(part.toString().getBytes(StandardCharsets.UTF_8));
	}

	ChosenEdition pinned() {
		return chosen(this.pinned, "", false);
	}

	ChosenEdition latest() {
		return chosen(this.categoriesByEdition.lastKey(), "", false);
	}

	/**
	 * All editions.
	 * @return their dates, oldest first
	 */
	public List<LocalDate> editions() {
		return List.copyOf(this.categoriesByEdition.keySet());
	}

	/**
	 * The edition that a request's query parameters mean.
	 * @param choice the parameters
	 * @return the edition
	 * @throws ProblemException if there is no such edition
	 */
	public ChosenEdition choose(EditionChoice choice) {
		String edition = choice.edition();
		LocalDate asOf = choice.asOf();
		if (edition != null && asOf != null) {
			throw invalid(
					new ParameterError("asOf", asOf.toString(), "can not stand together with edition", List.of()));
		}
		if (asOf != null) {
			return chosen(asOf("asOf", asOf), "?asOf=" + asOf, false);
		}
		return (edition == null) ? pinned()
				: find(edition).orElseThrow(() -> invalid(ParameterError.notAllowed("edition", edition, allowed())));
	}

	/**
	 * The edition that a parameter names by a date or a word.
	 * @param parameter name of the parameter
	 * @param value {@code pinned}, {@code latest}, or a date YYYY-MM-DD: the edition of
	 * that date, or the newest on that day
	 * @return the edition
	 * @throws ProblemException if it is none of these, or a day before all editions
	 */
	public ChosenEdition choose(String parameter, String value) {
		return find(value).orElseGet(() -> {
			LocalDate day = date(value).orElseThrow(
					() -> invalid(new ParameterError(
							parameter, value, "'%s' is none of: a date YYYY-MM-DD, %s, %s"
								.formatted(ParameterError.shown(value), EditionChoice.PINNED, EditionChoice.LATEST),
							List.of())));
			return chosen(asOf(parameter, day), "", false);
		});
	}

	/**
	 * The edition that a path names.
	 * @throws ProblemException if there is no such edition
	 */
	ChosenEdition named(String edition) {
		return find(edition).orElseThrow(
				() -> new ProblemException(ProblemType.UNKNOWN_EDITION, "There is no edition '%s'. There are: %s."
					.formatted(ParameterError.shown(edition), String.join(", ", allowed()))));
	}

	boolean isPinned(LocalDate edition) {
		return this.pinned.equals(edition);
	}

	boolean isLatest(LocalDate edition) {
		return this.categoriesByEdition.lastKey().equals(edition);
	}

	/**
	 * An edition named by its date never changes, and who names one knows that there may
	 * be newer ones: its answers do not tell, and stay as they are.
	 */
	private Optional<ChosenEdition> find(String edition) {
		if (edition.equals(EditionChoice.PINNED)) {
			return Optional.of(chosen(this.pinned, "?edition=pinned", false));
		}
		if (edition.equals(EditionChoice.LATEST)) {
			return Optional.of(chosen(this.categoriesByEdition.lastKey(), "?edition=latest", false));
		}
		return date(edition).filter(this.categoriesByEdition::containsKey)
			.map((date) -> chosen(date, "?edition=" + date, true));
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private LocalDate asOf(String parameter, LocalDate day) {
		return Optional.ofNullable(this.categoriesByEdition.floorKey(day))
			.orElseThrow(() -> invalid(new ParameterError(parameter, day.toString(),
					"there was no edition yet; the first is of " + this.categoriesByEdition.firstKey(), List.of())));
	}

	private ChosenEdition chosen(LocalDate date, String query, boolean settled) {
		return new ChosenEdition(date, (settled || isLatest(date)) ? null : this.categoriesByEdition.lastKey(),
				this.categoriesByEdition.getOrDefault(date, Set.of()), query, settled, this.contentHash);
	}

	private List<String> allowed() {
		return Stream
			.concat(this.categoriesByEdition.keySet().stream().map(LocalDate::toString),
					Stream.of(EditionChoice.LATEST, EditionChoice.PINNED))
			.toList();
	}

	private static ProblemException invalid(ParameterError error) {
		return ProblemException.invalidParameters(List.of(error));
	}

}
