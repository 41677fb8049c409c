package org.cmkcatalog.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.CategoryReference;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.SupportBasis;
import org.jspecify.annotations.Nullable;

/** What was and is said, in words. */
final class ChangeWords {

	private static final String NONE = "(none)";

	private ChangeWords() {
	}

	/** Both sides in a line. Of texts and titles, only the words that differ. */
	static String of(Change change) {
		ChangeSide before = change.before();
		ChangeSide after = change.after();
		return switch (change.kind()) {
			case ADDED, RETURNED -> each(after.services(), ServiceSupport::supportInWords);
			case REMOVED -> each(before.services(), ServiceSupport::supportInWords);
			case SPLIT, MERGED -> arrow(each(before.services(), ServiceSupport::inWords),
					each(after.services(), ServiceSupport::inWords));
			case RENAMED -> arrow(before.name(), after.name());
			case SUPPORT_CHANGED -> arrow(support(before), support(after));
			case KEY_CONSTRAINT_CHANGED -> arrow(each(before.keyConstraints(), KeyConstraint::inWords),
					each(after.keyConstraints(), KeyConstraint::inWords));
			case FOOTNOTE_CHANGED -> texts(before.footnotes(), after.footnotes());
			case NOTE_CHANGED -> texts(note(before), note(after));
			case CATEGORY_CHANGED -> arrow(each(before.categories(), ChangeWords::category),
					each(after.categories(), ChangeWords::category));
			case LINK_CHANGED -> arrow(each(before.urls(), String::toString), each(after.urls(), String::toString));
			case DOCUMENTATION_CHANGED -> documentation(all(before.documentation()), all(after.documentation()));
		};
	}

	/** The whole texts and links of which {@link #of} shows a part, with their side. */
	static List<String> whole(Change change) {
		return Stream.concat(whole("before", change.before()), whole("after", change.after())).toList();
	}

	private static Stream<String> whole(String name, ChangeSide side) {
		return Stream
			.of(all(side.footnotes()).stream(), note(side).stream(),
					all(side.documentation()).stream().map(ChangeWords::link))
			.flatMap((texts) -> texts)
			.map((text) -> "%s: %s".formatted(name, text));
	}

	private static List<String> note(ChangeSide side) {
		return Stream.ofNullable(side.note()).toList();
	}

	/** An edition that does not speak of a key store has not denied it. */
	private static String support(ChangeSide side) {
		return (side.basis() == SupportBasis.STATED) ? Objects.toString(side.support())
				: "%s (%s)".formatted(side.support(), side.basis());
	}

	private static String texts(@Nullable List<String> before, @Nullable List<String> after) {
		List<String> gone = without(all(before), all(after));
		List<String> come = without(all(after), all(before));
		return (gone.size() == 1 && come.size() == 1) ? TextDifference.of(gone.get(0), come.get(0)).inWords()
				: arrow(quoted(gone), quoted(come));
	}

	/** Links that lead to the same page are one link, with another title. */
	private static String documentation(List<LinkRepresentation> before, List<LinkRepresentation> after) {
		List<LinkRepresentation> gone = new ArrayList<>(without(before, after));
		List<LinkRepresentation> come = new ArrayList<>();
		List<String> said = new ArrayList<>();
		for (LinkRepresentation link : without(after, before)) {
			gone.stream()
				.filter((former) -> ChangeRank.target(former).equals(ChangeRank.target(link)))
				.findFirst()
				.ifPresentOrElse((former) -> {
					gone.remove(former);
					if (!former.title().equals(link.title())) {
						said.add(TextDifference.of(former.title(), link.title()).inWords());
					}
				}, () -> come.add(link));
		}
		if (!gone.isEmpty() || !come.isEmpty()) {
			said.add(arrow(each(gone, ChangeWords::link), each(come, ChangeWords::link)));
		}
		return String.join("; ", said);
	}

	private static <T> List<T> without(List<T> some, List<T> others) {
		return some.stream().filter((one) -> !others.contains(one)).toList();
	}

	private static <T> List<T> all(@Nullable List<T> values) {
		return Objects.requireNonNullElse(values, List.of());
	}

	private static String quoted(List<String> texts) {
		return each(texts, "\"%s\""::formatted);
	}

	private static String link(LinkRepresentation link) {
		return "%s (%s)".formatted(link.title(), link.url());
	}

	private static String category(CategoryReference category) {
		return "%s (%s)".formatted(category.name(), category.id());
	}

	private static <T> String each(@Nullable List<T> values, Function<T, String> inWords) {
		return all(values).stream().map(inWords).collect(Collectors.joining(", "));
	}

	private static String arrow(@Nullable Object before, @Nullable Object after) {
		return "%s → %s".formatted(orNone(before), orNone(after));
	}

	private static String orNone(@Nullable Object said) {
		String text = Objects.toString(said, "");
		return text.isEmpty() ? NONE : text;
	}

}
