package org.cmkcatalog.names;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.answer.ChosenEdition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.table.Columns;
import org.cmkcatalog.web.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A service that may be meant by what was typed.
 *
 * @param id id of the service
 * @param name its name in the edition or, if that does not list it, its last name
 * @param score how likely it is meant, 0 to 1: 1 for a literal name, 0.99 for the same
 * name except plurals, blanks, word order and words like "Azure", 0.98 for a name with
 * brackets, a group in front or a word for a resource behind, less for parts and typing
 * errors
 * @param match how it matches
 * @param matchedName the name that matches
 * @param listed whether the edition lists it
 * @param firstListed the first edition that lists it
 * @param lastListed the last edition that lists it
 * @param href path of the service: in the edition or, if that does not list it, in the
 * last one that does
 */
public record CandidateRepresentation(String id, String name, double score, MatchKind match, String matchedName,
		boolean listed, LocalDate firstListed, LocalDate lastListed, String href) {

	/** Its columns in a table. */
	static final Columns<CandidateRepresentation> COLUMNS = new Columns<CandidateRepresentation>()
		.add("id", CandidateRepresentation::id)
		.add("name", CandidateRepresentation::name)
		.add("score", CandidateRepresentation::score)
		.add("match", CandidateRepresentation::match)
		.add("matchedName", CandidateRepresentation::matchedName)
		.addForPrograms("listed", CandidateRepresentation::listed)
		.addForPeople("listed", (candidate) -> candidate.listed() ? "yes" : "no")
		.addDetail("firstListed", CandidateRepresentation::firstListed)
		.addDetail("lastListed", CandidateRepresentation::lastListed)
		.addForPrograms("href", CandidateRepresentation::href);

	/** Its columns in a table of what may be meant by several names. */
	public static final Columns<List<CandidateRepresentation>> OF_SEVERAL = new Columns<List<CandidateRepresentation>>()
		.addDetail("candidates", (candidates) -> candidates.stream().map(CandidateRepresentation::id).toList())
		.addForPrograms("candidateDetails",
				(candidates) -> candidates.stream().map(CandidateRepresentation::inWords).toList());

	private static final int MOST = 5;

	/** More digits of a score would tell nothing. */
	private static final double SCORE_PRECISION = 1000;

	static CandidateRepresentation of(Candidate candidate, ChosenEdition edition) {
		KnownService service = candidate.service();
		Suggestion suggestion = AbsentServices.suggestion(service, edition);
		return new CandidateRepresentation(suggestion.id(), suggestion.name(),
				Math.round(candidate.score() * SCORE_PRECISION) / SCORE_PRECISION, candidate.match(), candidate.name(),
				candidate.isListed(edition.edition()), service.firstListed(), service.lastListed(), suggestion.href());
	}

	/** The first few candidates: a name means few services, and nobody reads more. */
	public static List<CandidateRepresentation> of(List<Candidate> candidates, ChosenEdition edition) {
		return candidates.stream().limit(MOST).map((candidate) -> of(candidate, edition)).toList();
	}

	/** Why a name was not found, and what may be meant instead. */
	public static List<String> lines(String input, @Nullable String message, List<CandidateRepresentation> candidates) {
		return Stream
			.concat(Stream.ofNullable(message), candidates.stream().map((candidate) -> candidate.inWords() + "."))
			.map((line) -> "%s: %s".formatted(input, line))
			.toList();
	}

	/** The candidate in a line. */
	public String inWords() {
		return "%s '%s' (score %s, %s of '%s', %s in this edition, listed from %s to %s)".formatted(this.id, this.name,
				this.score, this.match, this.matchedName, this.listed ? "listed" : "not listed", this.firstListed,
				this.lastListed);
	}

}
