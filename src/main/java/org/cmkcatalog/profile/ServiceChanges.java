package org.cmkcatalog.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.CategoryReference;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.history.Change;
import org.cmkcatalog.history.ChangeKind;
import org.cmkcatalog.history.ChangeSide;
import org.cmkcatalog.page.Mark;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/** What changed of one service, in words for people who look at that service. */
final class ServiceChanges {

	/** More would not be read in a banner. */
	private static final int MOST = 3;

	private ServiceChanges() {
	}

	/** Each change in a few words, the most important first. */
	static List<String> inWords(List<Change> changes, String service) {
		return changes.stream().map((change) -> inWords(change, service)).distinct().toList();
	}

	/**
	 * A part of a sentence: the most important changes, and how many others there are.
	 */
	static String inASentence(List<Change> changes, String service) {
		List<String> words = inWords(changes, service);
		if (words.isEmpty()) {
			return "nothing changes for this service";
		}
		String more = (words.size() > MOST) ? " and %d more".formatted(words.size() - MOST) : "";
		return words.stream()
			.limit(MOST)
			.map(ServiceChanges::insideASentence)
			.collect(Collectors.joining("; ", "for this service: ", more));
	}

	private static String insideASentence(String words) {
		boolean isName = Stream.of(KeyStore.values()).anyMatch((keyStore) -> words.startsWith(keyStore.inWords()));
		return isName ? words : StringUtils.uncapitalize(words);
	}

	/** The most important change in a word that fits below a picture. */
	static String inAWord(List<Change> changes) {
		return changes.isEmpty() ? "" : switch (changes.get(0).kind()) {
			case SUPPORT_CHANGED ->
				changes.get(0).gainsSupport() ? "gained" : changes.get(0).losesSupport() ? "lost" : "";
			case REMOVED, ADDED -> "";
			case RETURNED -> "returned";
			case MERGED -> "merged";
			case SPLIT -> "split";
			case KEY_CONSTRAINT_CHANGED -> "other key";
			case FOOTNOTE_CHANGED -> "footnote";
			case NOTE_CHANGED -> "note";
			case RENAMED -> "renamed";
			case CATEGORY_CHANGED -> "category";
			case LINK_CHANGED, DOCUMENTATION_CHANGED -> "";
		};
	}

	private static String inWords(Change change, String service) {
		ChangeSide before = change.before();
		ChangeSide after = change.after();
		return switch (change.kind()) {
			case ADDED -> "First listed";
			case RETURNED -> "Listed again";
			case REMOVED -> "No longer listed";
			case MERGED, SPLIT -> succession(change, service);
			case RENAMED -> "Renamed: %s → %s".formatted(before.name(), after.name());
			case SUPPORT_CHANGED -> support(change);
			case KEY_CONSTRAINT_CHANGED ->
				"%s: key %s → %s".formatted(store(change), each(before.keyConstraints(), KeyConstraint::inWords),
						each(after.keyConstraints(), KeyConstraint::inWords));
			case FOOTNOTE_CHANGED -> store(change) + ": " + texts("footnote", before.footnotes(), after.footnotes());
			case NOTE_CHANGED -> "%s: %s".formatted(store(change),
					texts("note", Stream.ofNullable(before.note()).toList(), Stream.ofNullable(after.note()).toList()));
			case CATEGORY_CHANGED -> "Category: %s → %s".formatted(each(before.categories(), CategoryReference::name),
					each(after.categories(), CategoryReference::name));
			case LINK_CHANGED -> "Product link changed";
			case DOCUMENTATION_CHANGED -> documentation(before, after);
		};
	}

	private static String store(Change change) {
		return Objects.requireNonNull(change.keyStore()).inWords();
	}

	private static String support(Change change) {
		String was = said(change.before());
		if (change.gainsSupport()) {
			return (change.before().basis() == SupportBasis.NOT_COVERED)
					? "Gained %s, which the edition before does not cover".formatted(store(change))
					: "Gained %s (before: %s)".formatted(store(change), was);
		}
		return change.losesSupport() ? "Lost %s (now: %s)".formatted(store(change), said(change.after()))
				: "%s: %s → %s".formatted(store(change), was, said(change.after()));
	}

	private static String said(ChangeSide side) {
		Mark mark = (side.basis() == SupportBasis.NOT_COVERED) ? Mark.NOT_COVERED
				: Mark.of(Objects.requireNonNull(side.support()));
		return (side.basis() == SupportBasis.INFERRED) ? mark.word() + ", inferred" : mark.word();
	}

	private static String succession(Change change, String service) {
		boolean isMerge = change.kind() == ChangeKind.MERGED;
		String parts = named(change.parts().stream().map(ServiceReference::name).toList());
		if (change.service().id().equals(service)) {
			return isMerge
					? "%s %s merged into this one".formatted((change.parts().size() == 1) ? "Row" : "Rows", parts)
					: "Split into this and %s".formatted(parts);
		}
		return (isMerge ? "Merged into %s" : "Split off from %s").formatted(named(List.of(change.service().name())));
	}

	private static String named(Collection<String> names) {
		return names.stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
	}

	private static String texts(String what, @Nullable List<String> before, @Nullable List<String> after) {
		List<String> was = Objects.requireNonNullElse(before, List.of());
		List<String> is = Objects.requireNonNullElse(after, List.of());
		if (was.isEmpty()) {
			return what + " added";
		}
		if (is.isEmpty()) {
			return what + " gone";
		}
		return String.join(" ", was).equalsIgnoreCase(String.join(" ", is)) ? what + " reworded: letter case"
				: what + " reworded";
	}

	private static String documentation(ChangeSide before, ChangeSide after) {
		List<String> was = titles(before);
		List<String> is = titles(after);
		List<String> words = new ArrayList<>();
		List<String> come = is.stream().filter((title) -> !was.contains(title)).toList();
		List<String> gone = was.stream().filter((title) -> !is.contains(title)).toList();
		if (!come.isEmpty()) {
			words.add("Documentation added: " + named(come));
		}
		if (!gone.isEmpty()) {
			words.add((words.isEmpty() ? "Documentation gone: " : "gone: ") + named(gone));
		}
		return words.isEmpty() ? "Documentation leads elsewhere" : String.join("; ", words);
	}

	private static List<String> titles(ChangeSide side) {
		return Stream.ofNullable(side.documentation()).flatMap(List::stream).map(LinkRepresentation::title).toList();
	}

	private static <T> String each(@Nullable List<T> values, Function<T, String> inWords) {
		return (values == null || values.isEmpty()) ? "none"
				: values.stream().map(inWords).collect(Collectors.joining(", "));
	}

}
