package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.cmkcatalog.answer.CategoryReference;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.ServiceReference;
import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A change of a service from one edition to another.
 *
 * @param kind what kind of change
 * @param weight how much it matters
 * @param keyStore the key store that it is about; absent if it is about none
 * @param service the service, by its name after the change or, if it is gone, before; of
 * a split or a merge the one that became several, or that several became
 * @param parts of a split or a merge: the services that the one became, or that became
 * one; otherwise empty
 * @param categories ids of the categories that list the service before or after
 * @param categoryNames their names, in the same order; of a renamed one the later name
 * @param from date of the edition before
 * @param to date of the edition after
 * @param before what the edition before says
 * @param after what the edition after says
 */
public record Change(ChangeKind kind, ChangeWeight weight, @Nullable KeyStore keyStore, ServiceReference service,
		List<ServiceReference> parts, List<String> categories, List<String> categoryNames, LocalDate from, LocalDate to,
		ChangeSide before, ChangeSide after) {

	/** Words that could be taken for a no, or for more than the page says. */
	private static final List<Map.Entry<Enum<?>, String>> LEGEND = List.of(
			Map.entry(ChangeKind.REMOVED, "the edition after does not list the service, which is not a no"),
			Map.entry(StatedSupport.NOT_LISTED, "the page does not say, which is not a no"),
			Map.entry(StatedSupport.CONFLICTING, "rows of one service say different things"),
			Map.entry(SupportBasis.NOT_COVERED, "the edition does not speak of the key store at all"),
			Map.entry(SupportBasis.INFERRED, "one cell about both key stores is taken to speak of each"));

	/** Its columns in a table. */
	static final Columns<Change> COLUMNS = new Columns<Change>().addForPrograms("from", Change::from)
		.addForPrograms("to", Change::to)
		.add("kind", Change::kind)
		.addDetail("weight", Change::weight)
		.addForPrograms("keyStore", Change::keyStore)
		.addForPrograms("service", (change) -> change.service().id())
		.addForPrograms("name", (change) -> change.service().name())
		.addForPrograms("parts", (change) -> change.parts().stream().map(ServiceReference::id).toList())
		.addForPrograms("partNames", (change) -> change.parts().stream().map(ServiceReference::name).toList())
		.addForPrograms("categories", Change::categories)
		.addForPrograms("categoryNames", Change::categoryNames)
		.addDetailForPeople("categories", Change::categoryNames)
		.addAll(sideColumns("before"), Change::before)
		.addAll(sideColumns("after"), Change::after)
		.addForPeople("service", (change) -> "%s (%s)".formatted(change.service().name(), change.service().id()))
		.addForPeople("change", Change::inWords)
		.note(Change::wholeNotes)
		.note(Change::legend);

	private static Columns<ChangeSide> sideColumns(String side) {
		return new Columns<ChangeSide>()
			.addForPrograms(side + "Services", (said) -> values(said.services(), ServiceSupport::id))
			.addForPrograms(side + "ServicesKeyVault", (said) -> values(said.services(), ServiceSupport::keyVault))
			.addForPrograms(side + "ServicesManagedHsm", (said) -> values(said.services(), ServiceSupport::managedHsm))
			.addForPrograms(side + "Name", ChangeSide::name)
			.addForPrograms(side + "Support", ChangeSide::support)
			.addForPrograms(side + "Basis", ChangeSide::basis)
			.addForPrograms(side + "KeyConstraints", (said) -> values(said.keyConstraints(), KeyConstraint::inWords))
			.addForPrograms(side + "Footnotes", ChangeSide::footnotes)
			.addForPrograms(side + "Note", ChangeSide::note)
			.addForPrograms(side + "Categories", (said) -> values(said.categories(), CategoryReference::id))
			.addForPrograms(side + "CategoryNames", (said) -> values(said.categories(), CategoryReference::name))
			.addForPrograms(side + "Urls", ChangeSide::urls)
			.addForPrograms(side + "Documentation", (said) -> values(said.documentation(), LinkRepresentation::title))
			.addForPrograms(side + "DocumentationUrls", (said) -> values(said.documentation(), LinkRepresentation::url))
			.addForPrograms(side + "Lines", ChangeSide::lines)
			.addForPrograms(side + "AsWritten", ChangeSide::asWritten);
	}

	private static <T> @Nullable List<?> values(@Nullable List<T> said, Function<T, ?> value) {
		return (said != null) ? said.stream().map(value).toList() : null;
	}

	/**
	 * Whether support was gained: the edition after says supported, and the one before
	 * spoke of the key store and did not.
	 */
	public boolean gainsSupport() {
		return isSupportChange(this.before, this.after);
	}

	/**
	 * Whether support was lost: the edition before says supported, and the one after
	 * speaks of the key store and says something else. Rows that contradict each other
	 * are no loss.
	 */
	public boolean losesSupport() {
		return isSupportChange(this.after, this.before);
	}

	/** Silence of a whole edition about a key store is neither a loss nor a gain. */
	private boolean isSupportChange(ChangeSide without, ChangeSide with) {
		return this.kind == ChangeKind.SUPPORT_CHANGED && with.support() == StatedSupport.SUPPORTED
				&& without.support() != StatedSupport.SUPPORTED && without.support() != StatedSupport.CONFLICTING
				&& without.basis() != SupportBasis.NOT_COVERED;
	}

	/** Whether it is about a service, alone or with others. */
	public boolean isAbout(String id) {
		return this.service.id().equals(id) || this.parts.stream().anyMatch((part) -> part.id().equals(id));
	}

	/**
	 * What was and is said, in a line. Of texts and titles, only the words that differ.
	 */
	public String difference() {
		return ChangeWords.of(this);
	}

	/** The kind, the service, and what was and is said, in a line. */
	public String summary() {
		return "%s: %s%s: %s".formatted(this.kind, this.service.name(),
				(this.keyStore != null) ? " (%s)".formatted(this.keyStore) : "", difference());
	}

	/** The summary with the lines of both documents. */
	public String summaryWithLines() {
		return "%s %s".formatted(summary(), lines());
	}

	private String lines() {
		return "[%s → %s]".formatted(this.before.linesInWords(), this.after.linesInWords());
	}

	/** For a table: what the summary says, the whole links, and the lines. */
	private List<String> inWords() {
		String said = difference();
		List<String> words = new ArrayList<>();
		words.add((this.keyStore != null) ? "%s: %s".formatted(this.keyStore, said) : said);
		if (this.kind == ChangeKind.DOCUMENTATION_CHANGED) {
			words.addAll(ChangeWords.whole(this));
		}
		this.parts.forEach((part) -> words.add("part: %s (%s)".formatted(part.name(), part.id())));
		words.add(lines());
		return words;
	}

	/** Below the table, because many services share a footnote. */
	private List<String> wholeNotes() {
		return switch (this.kind) {
			case FOOTNOTE_CHANGED -> ChangeWords.whole(this).stream().map("Footnote %s"::formatted).toList();
			case NOTE_CHANGED -> ChangeWords.whole(this).stream().map("Note %s"::formatted).toList();
			default -> List.of();
		};
	}

	private List<String> legend() {
		List<StatedSupport> supports = Stream.of(this.before, this.after).flatMap(ChangeSide::supports).toList();
		List<SupportBasis> bases = Stream.of(this.before, this.after)
			.flatMap((side) -> Stream.ofNullable(side.basis()))
			.toList();
		return LEGEND.stream()
			.filter((word) -> word.getKey() == this.kind || supports.contains(word.getKey())
					|| bases.contains(word.getKey()))
			.map((word) -> "'%s' means that %s.".formatted(word.getKey(), word.getValue()))
			.toList();
	}

}
