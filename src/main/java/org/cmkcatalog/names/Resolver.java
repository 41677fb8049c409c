package org.cmkcatalog.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.cmkcatalog.catalog.Catalog;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.catalog.ListedService;
import org.cmkcatalog.catalog.TextMeaning;
import org.cmkcatalog.names.NameIndex.SearchName;
import org.cmkcatalog.names.NameLikeness.Likeness;

/**
 * From a name as people type it to the services that it may mean. It knows every name of
 * every edition and every alias.
 */
public final class Resolver {

	/**
	 * The most characters (code points) of a name. Longer input is refused by every
	 * endpoint, or cut: the work grows with its length.
	 */
	public static final int MAX_LENGTH = 200;

	/** Below, names have little more in common than a word. */
	private static final double MIN_SCORE = 0.45;

	/** More suggestions would not be read. */
	private static final int MAX_NEAREST = 5;

	private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed();

	private static final Comparator<Candidate> SHORTEST_FIRST = Comparator
		.comparingInt((Candidate candidate) -> candidate.name().length())
		.thenComparing((candidate) -> candidate.service().id());

	private final KnownServices services;

	private final NameIndex index;

	private final Vocabulary vocabulary;

	private final WholeNames wholeNames;

	private final TypeNames types;

	private Resolver(Catalog catalog) {
		this.services = catalog.services();
		this.index = NameIndex.of(catalog);
		this.vocabulary = new Vocabulary(this.index.weights().words());
		this.wholeNames = new WholeNames(this.services, this.index, new NameForms(this.index, this.vocabulary));
		this.types = TypeNames.of(catalog);
	}

	/** The resolver of a catalog, always the same. */
	public static Resolver of(Catalog catalog) {
		return catalog.derived(Resolver.class, Resolver::new);
	}

	/** As much of a text as a name can have. */
	static String cut(String text) {
		return (text.codePointCount(0, text.length()) <= MAX_LENGTH) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
	}

	/** The services that what was typed may mean. */
	Resolution resolve(String typed, Edition edition) {
		return judge(candidates(typed, edition), edition);
	}

	/** What candidates come to, the likeliest first. */
	Resolution judge(List<Candidate> candidates, Edition edition) {
		return Resolution.of(candidates, edition, this.services);
	}

	/** The service that a text is the whole name of, if it is that of one. */
	public Optional<KnownService> found(String typed, Edition edition) {
		return resolve(typed, edition).service();
	}

	/**
	 * A number of services that an edition lists and that may be meant, likeliest first.
	 */
	public List<ListedService> meant(String typed, Edition edition, int most) {
		return resolve(typed, edition).candidates()
			.stream()
			.flatMap((candidate) -> edition.service(candidate.service().id()).stream())
			.limit(most)
			.toList();
	}

	/** What a search text may mean in an edition, apart from the words it contains. */
	public TextMeaning meaning(String typed, Edition edition) {
		if (typed.isBlank()) {
			return TextMeaning.NONE;
		}
		Map<Boolean, Set<String>> mistyped = resolve(typed, edition).candidates()
			.stream()
			.collect(Collectors.partitioningBy((candidate) -> candidate.match() == MatchKind.TYPO,
					Collectors.mapping((candidate) -> candidate.service().id(), Collectors.toSet())));
		return new TextMeaning(mistyped.getOrDefault(false, Set.of()), mistyped.getOrDefault(true, Set.of()));
	}

	/**
	 * All services that may be meant, likeliest first; of two as likely, the one that the
	 * edition lists, and the one with the shorter name. A type of resources means the
	 * services that it belongs to, and nothing that has its words.
	 */
	List<Candidate> candidates(String typed, Edition edition) {
		return this.types.named(typed).map((type) -> type.candidates(edition)).orElseGet(() -> byWords(typed, edition));
	}

	private List<Candidate> byWords(String typed, Edition edition) {
		Predicate<KnownService> isGone = (service) -> edition.id().isAfter(service.lastListed());
		return best(typed, (name) -> name.kind().apply(edition.id()), isGone).stream()
			.filter(Candidate::isMeant)
			.sorted(BEST_FIRST.thenComparing((candidate) -> !candidate.isListed(edition)).thenComparing(SHORTEST_FIRST))
			.toList();
	}

	/** A few services that may be meant, whatever edition lists them, likeliest first. */
	List<KnownService> nearest(String typed) {
		return best(typed, (name) -> MatchKind.NAME, (service) -> false).stream()
			.sorted(BEST_FIRST.thenComparing(SHORTEST_FIRST))
			.limit(MAX_NEAREST)
			.map(Candidate::service)
			.toList();
	}

	/**
	 * The best candidate of each service. One that is gone is meant only by a whole name,
	 * which may have errors.
	 */
	private Collection<Candidate> best(String typed, Function<SearchName, MatchKind> kind,
			Predicate<KnownService> isGone) {
		String text = cut(typed);
		NameWords words = NameWords.typed(text, this.vocabulary.words(text));
		if (words.words().isEmpty()) {
			return List.of();
		}
		List<Candidate> whole = this.wholeNames.of(text, words, kind);
		if (this.index.isOther(words.keys())) {
			return bestOfEach(whole.stream().map(Candidate::amongOthers).toList()).values();
		}
		Map<String, Candidate> best = bestOfEach(
				whole.isEmpty() ? this.wholeNames.inLongerForm(text, kind, isGone) : whole);
		NameLikeness likeness = new NameLikeness(words, this.index.weights());
		for (SearchName name : this.index.names()) {
			Likeness like = likeness.to(name.words());
			if (like.score() >= MIN_SCORE) {
				keep(new Candidate(name.service(), name.text(), like.hasErrors() ? MatchKind.TYPO : MatchKind.PART,
						like.score(), isGone.test(name.service()) ? like.isWhole() : like.isMeant()), best);
			}
		}
		return best.values();
	}

	private static Map<String, Candidate> bestOfEach(List<Candidate> candidates) {
		Map<String, Candidate> best = new LinkedHashMap<>();
		candidates.forEach((candidate) -> keep(candidate, best));
		return best;
	}

	private static void keep(Candidate candidate, Map<String, Candidate> best) {
		best.merge(candidate.service().id(), candidate, Resolver::better);
	}

	/**
	 * Of two names, the one that is meant; of two as good, that of the edition goes
	 * before former and other ones.
	 */
	private static Candidate better(Candidate one, Candidate other) {
		if (one.isMeant() != other.isMeant()) {
			return one.isMeant() ? one : other;
		}
		boolean isBetter = other.score() > one.score()
				|| (other.score() == one.score() && other.match().compareTo(one.match()) < 0);
		return isBetter ? other : one;
	}

}
