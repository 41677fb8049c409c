package org.cmkcatalog.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.cmkcatalog.answer.CategoryReference;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.answer.StatedSupport;
import org.cmkcatalog.catalog.Listing;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.SupportBasis;
import org.jspecify.annotations.Nullable;

/**
 * What one of two editions says. The kind of change decides which field is present beside
 * the evidence; the others are absent. A list is empty if the edition says nothing.
 *
 * @param services of {@code added}, {@code removed}, {@code returned}, {@code split} and
 * {@code merged}: the services that the edition lists, with their support
 * @param name of {@code renamed}: the name; if rows of the service have several, those,
 * separated by slashes
 * @param support of {@code support_changed}: the support
 * @param basis of {@code support_changed}: how the edition comes to say so
 * @param keyConstraints of {@code key_constraint_changed}: the keys that cells state
 * @param footnotes of {@code footnote_changed}: the texts, without Markdown
 * @param note of {@code note_changed}: what else the cell says; absent if nothing
 * @param categories of {@code category_changed}: the categories
 * @param urls of {@code link_changed}: URLs of the product; several if rows have several
 * @param documentation of {@code documentation_changed}: the links
 * @param evidence where the edition says so; empty if it does not list the service
 */
public record ChangeSide(@Nullable List<ServiceSupport> services, @Nullable String name,
		@Nullable StatedSupport support, @Nullable SupportBasis basis, @Nullable List<KeyConstraint> keyConstraints,
		@Nullable List<String> footnotes, @Nullable String note, @Nullable List<CategoryReference> categories,
		@Nullable List<String> urls, @Nullable List<LinkRepresentation> documentation, List<Evidence> evidence) {

	/** What is said in one field of a service. */
	static ChangeSide of(Field field, ServiceState state) {
		List<Listing> rows = state.service().listings();
		KeyStore keyStore = field.keyStore();
		ChangeKind kind = field.kind();
		return new ChangeSide(null,
				(kind == ChangeKind.RENAMED) ? String.join(" / ", each(rows, (row) -> List.of(row.name()))) : null,
				(kind == ChangeKind.SUPPORT_CHANGED && keyStore != null) ? StatedSupport.of(state.service(), keyStore)
						: null,
				(kind == ChangeKind.SUPPORT_CHANGED && keyStore != null) ? state.service().basis(keyStore) : null,
				(kind == ChangeKind.KEY_CONSTRAINT_CHANGED && keyStore != null)
						? state.service().keyConstraints(keyStore) : null,
				(kind == ChangeKind.FOOTNOTE_CHANGED && keyStore != null)
						? state.service().footnotes(keyStore).stream().map(DocumentFootnote::text).distinct().toList()
						: null,
				(kind == ChangeKind.NOTE_CHANGED && keyStore != null) ? state.service().note(keyStore) : null,
				(kind == ChangeKind.CATEGORY_CHANGED)
						? each(rows, (row) -> List.of(CategoryReference.of(row.category()))) : null,
				(kind == ChangeKind.LINK_CHANGED)
						? each(rows, (row) -> Stream.ofNullable(row.row().product()).map(DocumentLink::url).toList())
						: null,
				(kind == ChangeKind.DOCUMENTATION_CHANGED)
						? state.service().documentation().stream().map(LinkRepresentation::of).toList() : null,
				state.evidence(field));
	}

	private static <T> List<T> each(List<Listing> rows, Function<Listing, Collection<T>> values) {
		return rows.stream().flatMap((row) -> values.apply(row).stream()).distinct().toList();
	}

	/** Services as a whole. */
	static ChangeSide of(List<ServiceState> services) {
		return new ChangeSide(services.stream().map((state) -> ServiceSupport.of(state.service())).toList(), null, null,
				null, null, null, null, null, null, null,
				services.stream().flatMap((service) -> service.evidence().stream()).toList());
	}

	/** Each support that it says. */
	Stream<StatedSupport> supports() {
		return Stream.concat(Stream.ofNullable(this.support),
				Stream.ofNullable(this.services)
					.flatMap(List::stream)
					.flatMap((service) -> Stream.of(service.keyVault(), service.managedHsm())));
	}

	List<Integer> lines() {
		return this.evidence.stream().map(Evidence::sourceLine).toList();
	}

	/** For example: line 12, line 40. */
	String linesInWords() {
		return this.evidence.isEmpty() ? "none"
				: lines().stream().map((line) -> "line " + line).collect(Collectors.joining(", "));
	}

	List<String> asWritten() {
		return this.evidence.stream().map(Evidence::asWritten).distinct().toList();
	}

	/**
	 * Where a document says something.
	 *
	 * @param edition date of the edition
	 * @param sourceLine line of its document, from 1
	 * @param asWritten the Markdown of that line: a cell, a category's name, or the whole
	 * row of a service that came or went; empty for a blank cell
	 */
	public record Evidence(LocalDate edition, int sourceLine, String asWritten) {

	}

}
