package org.cmkcatalog.history;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cmkcatalog.EditedDocuments;
import org.cmkcatalog.answer.CategoryReference;
import org.cmkcatalog.answer.LinkRepresentation;
import org.cmkcatalog.catalog.Edition;
import org.cmkcatalog.document.LinkTargets;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Succession;
import org.cmkcatalog.document.SuccessionKind;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the changes between any two editions. */
class ComparisonPropertyTests {

	/** Enough for every kind of edit to meet every other; a few seconds. */
	private static final int TRIES = 300;

	/** Changes by which services come and go. */
	private static final Set<ChangeKind> OF_SERVICES = Set.of(ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RETURNED,
			ChangeKind.SPLIT, ChangeKind.MERGED);

	@Provide
	Arbitrary<CatalogDocument> shipped() {
		return EditedDocuments.shipped();
	}

	@Provide
	Arbitrary<CatalogDocument> editions() {
		return EditedDocuments.all();
	}

	/**
	 * Between services that may exist or not, in editions that may be compared or not.
	 */
	@Provide
	Arbitrary<List<Succession>> successions() {
		Arbitrary<Slug> services = Arbitraries
			.of("functions", "azure-functions", "face", "batch", "new-face", "key-vault", "azure-chaos-studio",
					"azure-openai")
			.map(Slug::new);
		return Combinators
			.combine(EditedDocuments.all().map(CatalogDocument::date), Arbitraries.of(SuccessionKind.class), services,
					services)
			.as(Succession::new)
			.list()
			.ofMaxSize(6);
	}

	@Property
	void shippedEditionsDifferFromThemselvesInNothing(@ForAll("shipped") CatalogDocument edition) {
		assertThat(changes(edition, edition, EditedDocuments.SEED.successions())).isEmpty();
	}

	@Property
	void shippedChangesLeadFromOneToTheOther(@ForAll("shipped") CatalogDocument from,
			@ForAll("shipped") CatalogDocument to) {
		assertLeads(from, to, EditedDocuments.SEED.successions());
		assertMirrored(from, to, EditedDocuments.SEED.successions());
	}

	@Property(tries = TRIES)
	void editionDiffersFromItselfInNothing(@ForAll("editions") CatalogDocument edition,
			@ForAll("successions") List<Succession> successions) {
		assertThat(changes(edition, edition, successions)).isEmpty();
	}

	@Property(tries = TRIES)
	void changesAppliedToTheOneGiveTheOther(@ForAll("editions") CatalogDocument from,
			@ForAll("editions") CatalogDocument to, @ForAll("successions") List<Succession> successions) {
		assertLeads(from, to, successions);
	}

	@Property(tries = TRIES)
	void changesBackAreTheChangesMirrored(@ForAll("editions") CatalogDocument from,
			@ForAll("editions") CatalogDocument to, @ForAll("successions") List<Succession> successions) {
		assertMirrored(from, to, successions);
	}

	@Property(tries = TRIES)
	void documentWrittenAndReadIsTheSame(@ForAll("editions") CatalogDocument document) {
		String frontMatter = "---\ntitle: %s\nms.date: %s\n%s---\n\n".formatted(document.title(),
				document.date().format(DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)),
				(document.source() != null) ? "source: %s\n".formatted(document.source()) : "");
		String markdown = CatalogDocumentRenderer.render(document);
		CatalogDocument read = CatalogDocumentParser.parse((frontMatter + markdown).getBytes(StandardCharsets.UTF_8),
				EditedDocuments.KNOWN_CELLS);
		assertThat(CatalogDocumentRenderer.render(read)).isEqualTo(markdown);
		assertThat(contents(read)).isEqualTo(contents(document));
	}

	private static List<Change> changes(CatalogDocument from, CatalogDocument to, List<Succession> successions) {
		return Comparison.between(state(from), state(to), (service) -> false, successions);
	}

	private static EditionState state(CatalogDocument document) {
		return EditionState.of(Edition.of(document, "", (row) -> row.id().value()), LinkTargets.of(List.of()));
	}

	private static void assertLeads(CatalogDocument from, CatalogDocument to, List<Succession> successions) {
		Map<String, Map<Field, ChangeSide>> before = said(from);
		Map<String, Map<Field, ChangeSide>> after = said(to);
		Map<String, Map<Field, ChangeSide>> state = new HashMap<>(before);
		for (Change change : changes(from, to, successions)) {
			if (OF_SERVICES.contains(change.kind())) {
				Stream.concat(Stream.of(change.service()), change.parts().stream()).forEach((service) -> {
					if (!after.containsKey(service.id())) {
						state.remove(service.id());
					}
					else if (!before.containsKey(service.id())) {
						state.put(service.id(), Objects.requireNonNull(after.get(service.id())));
					}
				});
			}
			Field.ALL.stream()
				.filter((field) -> field.kind() == change.kind() && field.keyStore() == change.keyStore())
				.forEach(
						(field) -> Objects.requireNonNull(state.get(change.service().id())).put(field, change.after()));
		}
		assertThat(compared(state)).isEqualTo(compared(after));
	}

	private static Map<String, Map<Field, ChangeSide>> said(CatalogDocument document) {
		Map<String, Map<Field, ChangeSide>> said = new HashMap<>();
		state(document).services().forEach((id, service) -> {
			Map<Field, ChangeSide> fields = new LinkedHashMap<>();
			Field.ALL.forEach((field) -> fields.put(field, ChangeSide.of(field, service)));
			said.put(id, fields);
		});
		return said;
	}

	private static Map<String, Map<Field, List<Object>>> compared(Map<String, Map<Field, ChangeSide>> said) {
		Map<String, Map<Field, List<Object>>> compared = new HashMap<>();
		said.forEach((id, fields) -> {
			Map<Field, List<Object>> sides = new LinkedHashMap<>();
			fields.forEach((field, side) -> sides.put(field, compared(side)));
			compared.put(id, sides);
		});
		return compared;
	}

	/** What is compared of a side: of a link, where it leads; of lists, not the order. */
	private static List<Object> compared(ChangeSide side) {
		return List.of(set(side.services()), Objects.toString(side.name()), Objects.toString(side.support()),
				set(side.keyConstraints()), set(side.footnotes()), Objects.toString(side.note()),
				set(side.categories()).stream()
					.map((category) -> ((CategoryReference) category).id())
					.collect(Collectors.toSet()),
				set(side.urls()).stream().map((url) -> target(url.toString())).collect(Collectors.toSet()),
				set(side.documentation()).stream()
					.map(LinkRepresentation.class::cast)
					.map((link) -> List.of(link.title(), target(link.url())))
					.collect(Collectors.toSet()));
	}

	private static Set<Object> set(@Nullable List<?> values) {
		return (values == null) ? Set.of() : new HashSet<>(values);
	}

	private static String target(String url) {
		return new DocumentLink("", url, url, "").target();
	}

	private static void assertMirrored(CatalogDocument from, CatalogDocument to, List<Succession> successions) {
		if (from.date().equals(to.date())) {
			return; // two editions of a day have no direction for splits and merges
		}
		List<List<Object>> mirrored = changes(from, to, successions).stream()
			.map((change) -> facts(mirror(change.kind()), change, change.after(), change.before()))
			.toList();
		List<List<Object>> back = changes(to, from, successions).stream()
			.map((change) -> facts(change.kind(), change, change.before(), change.after()))
			.toList();
		assertThat(back).containsExactlyInAnyOrderElementsOf(mirrored);
	}

	private static ChangeKind mirror(ChangeKind kind) {
		return switch (kind) {
			case ADDED, RETURNED -> ChangeKind.REMOVED;
			case REMOVED -> ChangeKind.ADDED;
			case SPLIT -> ChangeKind.MERGED;
			case MERGED -> ChangeKind.SPLIT;
			default -> kind;
		};
	}

	private static List<Object> facts(ChangeKind kind, Change change, ChangeSide before, ChangeSide after) {
		return List.of(kind, Objects.toString(change.keyStore()), change.service().id(), change.categories(),
				change.parts().stream().map((part) -> part.id()).collect(Collectors.toSet()), compared(before),
				before.evidence(), compared(after), after.evidence());
	}

	/** What a document says, without the lines in which it does. */
	private static List<Object> contents(CatalogDocument document) {
		return List.of(document.title(), document.date(), document.layout(), document.url(),
				document.categories()
					.stream()
					.map((category) -> List.of(category.id(), category.name(),
							category.rows().stream().map(ComparisonPropertyTests::contents).toList()))
					.toList(),
				document.footnotes()
					.stream()
					.map((footnote) -> List.of(footnote.marker(), footnote.text(), footnote.links()))
					.toList());
	}

	private static List<Object> contents(DocumentRow row) {
		return List.of(row.name(), Objects.toString(row.product()), row.keyVault(), row.managedHsm(),
				row.documentation());
	}

}
