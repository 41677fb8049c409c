package org.cmkcatalog.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.cmkcatalog.catalog.KnownService;
import org.cmkcatalog.catalog.KnownServices;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.names.NameIndex.SearchName;

/**
 * The candidates whose whole name was typed.
 *
 * @param services the services
 * @param index their names
 * @param forms the longer forms of these
 */
record WholeNames(KnownServices services, NameIndex index, NameForms forms) {

	/**
	 * The services whose name is a text, literally or without what makes no difference.
	 */
	List<Candidate> of(String text, NameWords words, Function<SearchName, MatchKind> kind) {
		Optional<Slug> slug = Slug.of(text);
		List<Candidate> whole = new ArrayList<>();
		for (KnownService service : this.services.named(text)) {
			whole.add(SearchName.of(service)
				.filter((name) -> Slug.of(name.text()).equals(slug))
				.map((name) -> new Candidate(service, name.text(), kind.apply(name), Candidate.LITERAL, true))
				.findFirst()
				// an id may be made of a name that no edition here lists
				.orElseGet(
						() -> new Candidate(service, service.latestName(), MatchKind.NAME, Candidate.LITERAL, true)));
		}
		for (SearchName name : same(words, kind)) {
			// a name can mean another service in another edition
			boolean isLiteral = kind.apply(name) == MatchKind.NAME && Slug.of(name.text()).equals(slug);
			whole.add(new Candidate(name.service(), name.text(), kind.apply(name),
					isLiteral ? Candidate.LITERAL : Candidate.SAME, true));
		}
		return whole;
	}

	/**
	 * The names that are the same as what was typed. Who types "Azure" says which of the
	 * edition's "Functions" and "Azure Functions"; who does not may mean either.
	 */
	private List<SearchName> same(NameWords words, Function<SearchName, MatchKind> kind) {
		List<SearchName> same = this.index.named(words.keys());
		if (words.words().stream().noneMatch(NameWords::isWeak)) {
			return same;
		}
		List<SearchName> exact = same.stream()
			.filter((name) -> kind.apply(name) == MatchKind.NAME && name.words().isSame(words))
			.toList();
		return exact.isEmpty() ? same : exact;
	}

	/**
	 * The services of whose names a text is a longer form, except those that are gone.
	 */
	List<Candidate> inLongerForm(String text, Function<SearchName, MatchKind> kind, Predicate<KnownService> isGone) {
		return this.forms.of(text)
			.stream()
			.filter((name) -> !isGone.test(name.service()))
			.map((name) -> new Candidate(name.service(), name.text(), kind.apply(name), Candidate.FORM, true))
			.toList();
	}

}
