package org.cmkcatalog.catalog;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.cmkcatalog.EditedDocuments;
import org.cmkcatalog.catalog.Counts.SupportCounts;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.CatalogDocumentParser;
import org.cmkcatalog.document.CatalogDocumentRenderer;
import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.Contradiction;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentFootnote;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.SearchText;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.document.TableLayout;
import org.cmkcatalog.seed.SeedEdition;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters, orders, pages and counts of an edition, against an oracle that looks at every
 * row of the document for every question.
 */
class SelectionPropertyTests {

	private static final int TRIES = 200;

	/** More than the orders that an edition keeps. */
	private static final int QUERIES = 25;

	@Provide
	Arbitrary<Sample> editions() {
		Arbitrary<Sample> shipped = Arbitraries.integers()
			.between(1, EditedDocuments.SEED.editions().size())
			.map((length) -> {
				Sample newest = null;
				for (SeedEdition edition : EditedDocuments.SEED.editions().subList(0, length)) {
					newest = Sample.of(edition.document(), (row) -> edition.serviceId(row).value(), newest);
				}
				return Objects.requireNonNull(newest);
			});
		Arbitrary<Sample> edited = EditedDocuments.all()
			.list()
			.ofMinSize(1)
			.ofMaxSize(3)
			.map((documents) -> samples(documents, SelectionPropertyTests::readAgain));
		Arbitrary<Sample> small = Arbitraries.longs()
			.list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map((seeds) -> samples(seeds, (seed, date) -> SmallDocument.of(new Random(seed), date)));
		return Arbitraries.oneOf(shipped, edited, small);
	}

	/** The newest of editions a year apart. */
	private static <T> Sample samples(List<T> seeds, BiFunction<T, LocalDate, CatalogDocument> document) {
		Sample newest = null;
		LocalDate date = LocalDate.of(2020, 1, 1);
		for (T seed : seeds) {
			newest = Sample.of(document.apply(seed, date), (row) -> row.id().value(), newest);
			date = date.plusYears(1);
		}
		return Objects.requireNonNull(newest);
	}

	@Provide
	Arbitrary<List<Long>> queries() {
		return Arbitraries.longs().list().ofMinSize(1).ofMaxSize(QUERIES);
	}

	/** The parser numbers the lines and finds the contradictions. */
	private static CatalogDocument readAgain(CatalogDocument document, LocalDate date) {
		return CatalogDocumentParser.parse("---\ntitle: Edited\nms.date: 01/01/%d\n---\n\n%s"
			.formatted(date.getYear(), CatalogDocumentRenderer.render(document))
			.getBytes(StandardCharsets.UTF_8), EditedDocuments.KNOWN_CELLS);
	}

	@Property(tries = TRIES)
	@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
	void listingsAreTheRowsThatMeetTheFilterInTheOrderOfTheKeys(@ForAll("editions") Sample sample,
			@ForAll("queries") List<Long> seeds) {
		check(sample, seeds, (edition, query) -> edition.listings(query.filter(), query.meaning()), Listing::number,
				Oracle::listings, Row::number);
	}

	@Property(tries = TRIES)
	@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
	void servicesAreThoseWithOneRowThatMeetsTheFilterInTheOrderOfTheirFirstRows(@ForAll("editions") Sample sample,
			@ForAll("queries") List<Long> seeds) {
		check(sample, seeds, (edition, query) -> edition.services(query.filter(), query.meaning()), ListedService::id,
				Oracle::services, Row::service);
	}

	private static <T, I> void check(Sample sample, List<Long> seeds,
			BiFunction<Edition, Query, Selection<T>> selection, Function<T, I> id,
			BiFunction<Oracle, Query, List<Row>> expected, Function<Row, I> expectedId) {
		Edition edition = sample.edition();
		Oracle oracle = new Oracle(sample);
		for (long seed : seeds) {
			Query query = Query.of(oracle, new Random(seed));
			List<I> all = expected.apply(oracle, query).stream().map(expectedId).toList();
			Statistics.label("what is selected")
				.collect(kind(all.size(), oracle))
				.coverage((coverage) -> coverage.check("some").percentage((share) -> share > 20));
			Selection<T> selected = selection.apply(edition, query);
			assertThat(selected.total()).as("total of %s", query).isEqualTo(all.size());
			assertThat(selected.page(query.order(), 0, Integer.MAX_VALUE)).as("all of %s", query)
				.extracting(id)
				.isEqualTo(all);
			assertThat(selected.page(query.order(), query.offset(), query.limit())).as("page of %s", query)
				.extracting(id)
				.isEqualTo(all.stream().skip(query.offset()).limit(query.limit()).toList());
		}
	}

	private static String kind(int selected, Oracle oracle) {
		return (selected == 0) ? "none" : (selected == oracle.rows().size()) ? "all" : "some";
	}

	@Property(tries = TRIES)
	void facetsCountTheListingsOfEachValue(@ForAll("editions") Sample sample, @ForAll("queries") List<Long> seeds) {
		checkFacets(sample, seeds, (edition, query) -> edition.listings(query.filter(), query.meaning()), Row::number,
				Oracle::listings);
	}

	@Property(tries = TRIES)
	void facetsCountTheServicesWithAMatchingRowOfEachValue(@ForAll("editions") Sample sample,
			@ForAll("queries") List<Long> seeds) {
		checkFacets(sample, seeds, (edition, query) -> edition.services(query.filter(), query.meaning()), Row::service,
				Oracle::matchingRowsOfServices);
	}

	private static <T> void checkFacets(Sample sample, List<Long> seeds,
			BiFunction<Edition, Query, Selection<T>> selection, Function<Row, ?> counted,
			BiFunction<Oracle, Query, List<Row>> rows) {
		Edition edition = sample.edition();
		Oracle oracle = new Oracle(sample);
		for (long seed : seeds) {
			Query query = Query.of(oracle, new Random(seed));
			Selection<T> selected = selection.apply(edition, query);
			List<Row> expected = rows.apply(oracle, query);
			for (FacetField field : FacetField.values()) {
				assertThat(List.copyOf(selected.count(field).entrySet())).as("%s of %s", field, query)
					.isEqualTo(List.copyOf(oracle.count(field, expected, counted).entrySet()));
			}
		}
	}

	@Property(tries = TRIES)
	void standingIsThatOfTheUnbrokenRun(@ForAll("editions") Sample sample) {
		assertThat(sample.edition().services()).allSatisfy((service) -> {
			for (KeyStore keyStore : KeyStore.values()) {
				assertThat(service.standing(keyStore)).as("%s of %s", keyStore, service.id())
					.isEqualTo(sample.standing(service.id(), keyStore));
			}
		});
	}

	@Property(tries = TRIES)
	void summaryCountsWhatTheRowsSay(@ForAll("editions") Sample sample) {
		Oracle oracle = new Oracle(sample);
		Summary summary = sample.edition().summary();
		assertThat(summary.listings()).isEqualTo(oracle.counts(oracle.rows(), Row::number));
		assertThat(summary.services()).isEqualTo(oracle.counts(oracle.rows(), Row::service));
		Map<String, Counts> byCategory = new LinkedHashMap<>();
		for (DocumentCategory category : sample.document().categories()) {
			String id = category.id().value();
			byCategory.put(id, oracle
				.counts(oracle.rows().stream().filter((row) -> row.categoryId().equals(id)).toList(), Row::number));
		}
		assertThat(List.copyOf(summary.listingsByCategory().entrySet())).isEqualTo(List.copyOf(byCategory.entrySet()));
	}

	/**
	 * An edition to select from.
	 *
	 * @param document what it says
	 * @param serviceId the service of a row
	 * @param rowsByService the rows of each service
	 * @param previous the edition before
	 */
	record Sample(CatalogDocument document, Function<DocumentRow, String> serviceId,
			Map<String, List<DocumentRow>> rowsByService, @Nullable Sample previous) {

		static Sample of(CatalogDocument document, Function<DocumentRow, String> serviceId, @Nullable Sample previous) {
			return new Sample(document, serviceId, document.rows().stream().collect(Collectors.groupingBy(serviceId)),
					previous);
		}

		Edition edition() {
			return Edition.of(this.document, "", this.serviceId,
					(this.previous != null) ? this.previous.edition() : null);
		}

		LocalDate date() {
			return this.document.date();
		}

		/** This edition and all before it, the newest first. */
		List<Sample> all() {
			List<Sample> all = new ArrayList<>();
			for (Sample sample = this; sample != null; sample = sample.previous) {
				all.add(sample);
			}
			return all;
		}

		List<SupportCell> cells(String service, KeyStore keyStore) {
			return this.rowsByService.getOrDefault(service, List.of())
				.stream()
				.map((row) -> row.cell(keyStore))
				.toList();
		}

		/** By looking at all editions for each service. */
		Standing standing(String service, KeyStore keyStore) {
			List<Sample> run = all().stream()
				.takeWhile((sample) -> !sample.cells(service, keyStore).isEmpty() && sample.cells(service, keyStore)
					.stream()
					.allMatch((cell) -> cell.support() == Support.SUPPORTED))
				.toList();
			Set<String> said = said(service, keyStore);
			List<Sample> same = all().stream()
				.takeWhile((sample) -> sample.said(service, keyStore).equals(said))
				.toList();
			return new Standing(run.isEmpty() ? null : run.get(run.size() - 1).date(),
					same.get(same.size() - 1).date());
		}

		private Set<String> said(String service, KeyStore keyStore) {
			Set<String> said = new HashSet<>();
			for (SupportCell cell : cells(service, keyStore)) {
				said.add("says " + cell.support());
				Stream.ofNullable(cell.note()).forEach((note) -> said.add("notes " + note));
				cell.keyConstraints().forEach((key) -> said.add("states " + key.inWords()));
				this.document.footnotes()
					.stream()
					.filter((footnote) -> cell.markers().contains(footnote.marker()))
					.forEach((footnote) -> said.add("carries " + footnote.text()));
			}
			return said;
		}

		/** Short, as failures print it. */
		@Override
		public String toString() {
			return "%s, %d rows: %s".formatted(this.document.date(), this.document.rows().size(),
					this.document.rows().stream().limit(15).map(CatalogDocumentRenderer::row).toList());
		}

	}

	/**
	 * A question, made of what the edition says, so that most have an answer.
	 *
	 * @param filter which items
	 * @param meaning what the filter's text may mean
	 * @param order in which order
	 * @param offset how many to skip
	 * @param limit how many at most
	 */
	private record Query(ListingFilter filter, TextMeaning meaning, List<ListingOrder> order, int offset, int limit) {

		static Query of(Oracle oracle, Random random) {
			List<Row> rows = oracle.rows();
			Row some = rows.get(random.nextInt(rows.size()));
			ListingFilter filter = new ListingFilter(
					some(random, () -> pick(random, rows).categoryId(), some.categoryId(), "no-category"),
					some(random, () -> pick(random, List.of(Support.values())), some.says().keyVault().support(),
							Support.NOT_APPLICABLE),
					some(random, () -> pick(random, List.of(Support.values())), some.says().managedHsm().support(),
							Support.NOT_APPLICABLE),
					(random.nextInt(6) == 0) ? Set.of(KeyType.RSA) : Set.of(),
					(random.nextInt(6) == 0)
							? Set.copyOf(
									Stream.generate(() -> pick(random, List.of(1, 2048, 3072, 4096))).limit(2).toList())
							: Set.of(),
					flag(random), flag(random), flag(random), (random.nextInt(4) == 0) ? words(some, random) : "",
					some(random, () -> pick(random, rows).service(), some.service(), "no-service"),
					day(random, oracle.dates()), day(random, oracle.dates()));
			List<ListingOrder> order = IntStream.range(0, random.nextInt(4))
				.mapToObj((key) -> pick(random, List.of(ListingOrder.values())))
				.toList();
			return new Query(filter,
					new TextMeaning(some(random, () -> pick(random, rows).service(), some.service(), "no-service"),
							some(random, () -> pick(random, rows).service(), some.service(), "no-service")),
					order, random.nextInt(4) * random.nextInt(rows.size() + 2), 1 + random.nextInt(rows.size() + 2));
		}

		private static <T> T pick(Random random, List<T> values) {
			return values.get(random.nextInt(values.size()));
		}

		/** In most cases no value, else one that fits and up to four others. */
		private static <T> Set<T> some(Random random, Supplier<T> others, T fitting, T rare) {
			Set<T> values = new HashSet<>();
			if (random.nextInt(4) == 0) {
				values.add((random.nextInt(10) == 0) ? rare : fitting);
				Stream.generate(others).limit(random.nextInt(5)).forEach(values::add);
			}
			return values;
		}

		private static @Nullable LocalDate day(Random random, List<LocalDate> dates) {
			return (random.nextInt(5) == 0) ? pick(random, dates).plusDays(random.nextInt(3) - 1) : null;
		}

		private static @Nullable Boolean flag(Random random) {
			return switch (random.nextInt(10)) {
				case 0 -> true;
				case 1, 2 -> false;
				default -> null;
			};
		}

		/** Parts of words of a row as somebody might type them, in any order. */
		private static String words(Row row, Random random) {
			StringBuilder words = new StringBuilder();
			for (int i = random.nextInt(3); i >= 0; i--) {
				List<String> texts = row.texts();
				String text = pick(random, texts);
				int start = random.nextInt(text.length());
				String part = text.substring(start, start + Math.min(text.length() - start, 1 + random.nextInt(8)));
				words.append(switch (random.nextInt(12)) {
					case 0 -> part.toUpperCase(Locale.ROOT);
					case 1 -> part + "\u0301";
					case 2 -> part.replace(' ', '\u00a0');
					case 3 -> "zzz";
					case 4 -> part.replace(' ', '-');
					case 5 -> "(" + part + "),";
					case 6 -> part + "s";
					case 7 -> "-";
					default -> part;
				}).append(pick(random, List.of(" ", "\t", "  ", "\u2003", ", ")));
			}
			return words.toString();
		}

	}

	/**
	 * A row with all that can be asked about it.
	 */
	private record Row(int number, int category, String categoryId, String categoryName, String service,
			DocumentRow says, List<DocumentFootnote> footnotes, boolean isInConflict,
			Map<KeyStore, Standing> standing) {

		/** All parameters but the flags and the text. */
		boolean meets(ListingFilter filter) {
			return isOneOf(filter.category(), this.categoryId)
					&& isOneOf(filter.keyVault(), this.says.keyVault().support())
					&& isOneOf(filter.managedHsm(), this.says.managedHsm().support())
					&& isOneOf(filter.id(), this.service) && statesKey(filter) && isSupportedSince(filter)
					&& isChangedSince(filter);
		}

		private boolean isSupportedSince(ListingFilter filter) {
			LocalDate day = filter.supportedSince();
			return day == null || isOfKeyStores(filter.keyVault().contains(Support.SUPPORTED),
					filter.managedHsm().contains(Support.SUPPORTED), (standing) -> {
						LocalDate since = standing.since();
						return since != null && !since.isAfter(day);
					});
		}

		private boolean isChangedSince(ListingFilter filter) {
			LocalDate day = filter.changedSince();
			return day == null || isOfKeyStores(!filter.keyVault().isEmpty(), !filter.managedHsm().isEmpty(),
					(standing) -> !standing.lastChanged().isBefore(day));
		}

		private boolean isOfKeyStores(boolean isOfKeyVault, boolean isOfManagedHsm, Predicate<Standing> condition) {
			boolean inKeyVault = condition.test(Objects.requireNonNull(this.standing.get(KeyStore.KEY_VAULT)));
			boolean inManagedHsm = condition.test(Objects.requireNonNull(this.standing.get(KeyStore.MANAGED_HSM)));
			return (!isOfKeyVault && !isOfManagedHsm) ? inKeyVault || inManagedHsm
					: (!isOfKeyVault || inKeyVault) && (!isOfManagedHsm || inManagedHsm);
		}

		private static <T> boolean isOneOf(Set<T> wanted, T value) {
			return wanted.isEmpty() || wanted.contains(value);
		}

		private boolean statesKey(ListingFilter filter) {
			if (filter.keyType().isEmpty() && filter.keyBits().isEmpty()) {
				return true;
			}
			return Stream.of(this.says.keyVault(), this.says.managedHsm())
				.map(SupportCell::keyConstraints)
				.flatMap(List::stream)
				.anyMatch((key) -> isOneOf(filter.keyType(), key.keyType()) && isOneOf(filter.keyBits(), key.bits()));
		}

		/** Every word of the text, or only punctuation. */
		boolean contains(String q) {
			boolean isPunctuation = letters(q).isEmpty();
			return Stream.of(SearchText.fold(q).split(isPunctuation ? "\\s+" : "[^\\p{L}\\p{N}]+"))
				.allMatch((searched) -> texts().stream()
					.map(SearchText::fold)
					.flatMap((text) -> Arrays.stream(text.split(" ")))
					.anyMatch((word) -> word.contains(searched) || letters(word).contains(searched)
							|| isPluralOf(searched, word)));
		}

		private static String letters(String text) {
			return SearchText.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
		}

		private static boolean isPluralOf(String searched, String word) {
			return searched.matches(".{2,}[^s]s")
					&& Stream.concat(Stream.of(letters(word)), Arrays.stream(word.split("[^\\p{L}\\p{N}]+")))
						.anyMatch((part) -> searched.equals(part + "s"));
		}

		List<String> texts() {
			return Stream
				.of(Stream.of(this.says.name(), this.categoryName), this.footnotes.stream().map(DocumentFootnote::text),
						this.says.documentation().stream().map(DocumentLink::title))
				.flatMap((texts) -> texts)
				.toList();
		}

	}

	/** Answers by looking at every row. */
	private static final class Oracle {

		private final List<Row> rows = new ArrayList<>();

		private final Map<String, List<Row>> rowsByService;

		private final List<LocalDate> dates;

		private final Map<Query, Set<Integer>> found = new HashMap<>();

		Oracle(Sample sample) {
			CatalogDocument document = sample.document();
			Map<String, Map<KeyStore, Standing>> standing = new HashMap<>();
			Set<DocumentRow> inConflict = document.contradictions()
				.stream()
				.flatMap((contradiction) -> Stream.of(contradiction.row(), contradiction.other()))
				.collect(Collectors.toSet());
			for (int category = 0; category < document.categories().size(); category++) {
				DocumentCategory heading = document.categories().get(category);
				for (DocumentRow row : heading.rows()) {
					Set<String> markers = new HashSet<>(row.keyVault().markers());
					markers.addAll(row.managedHsm().markers());
					this.rows.add(new Row(this.rows.size() + 1, category, heading.id().value(), heading.name(),
							sample.serviceId().apply(row), row,
							document.footnotes().stream().filter((note) -> markers.contains(note.marker())).toList(),
							inConflict.contains(row),
							standing.computeIfAbsent(sample.serviceId().apply(row),
									(service) -> Stream.of(KeyStore.values())
										.collect(Collectors.toMap(Function.identity(),
												(keyStore) -> sample.standing(service, keyStore))))));
				}
			}
			this.dates = sample.all().stream().map(Sample::date).toList();
			this.rowsByService = this.rows.stream().collect(Collectors.groupingBy(Row::service));
		}

		List<Row> rows() {
			return this.rows;
		}

		List<LocalDate> dates() {
			return this.dates;
		}

		private boolean meets(Row row, Query query) {
			return row.meets(query.filter()) && (query.filter().q().isBlank() || isFound(row, query));
		}

		private boolean isFound(Row row, Query query) {
			return this.found.computeIfAbsent(query, this::found).contains(row.number());
		}

		/**
		 * The numbers of the rows that the text means, else of those that it resembles.
		 */
		private Set<Integer> found(Query query) {
			Set<Integer> meant = numbers(
					(row) -> row.contains(query.filter().q()) || query.meaning().named().contains(row.service()));
			return meant.isEmpty() ? numbers((row) -> query.meaning().similar().contains(row.service())) : meant;
		}

		private Set<Integer> numbers(Predicate<Row> condition) {
			return this.rows.stream().filter(condition).map(Row::number).collect(Collectors.toSet());
		}

		List<Row> listings(Query query) {
			return this.rows.stream()
				.filter((row) -> meets(row, query) && hasFlags(query.filter(), List.of(row)))
				.sorted(comparator(query.order()))
				.toList();
		}

		/** The first row of each service. */
		List<Row> services(Query query) {
			List<ListingOrder> order = query.order().isEmpty() ? List.of(ListingOrder.NAME) : query.order();
			return this.rows.stream()
				.filter((row) -> isSelected(row.service(), query) && rowsOf(row.service()).get(0).equals(row))
				.sorted(comparator(order))
				.toList();
		}

		List<Row> matchingRowsOfServices(Query query) {
			return this.rows.stream().filter((row) -> meets(row, query) && isSelected(row.service(), query)).toList();
		}

		private boolean isSelected(String service, Query query) {
			List<Row> of = rowsOf(service);
			return of.stream().anyMatch((row) -> meets(row, query)) && hasFlags(query.filter(), of);
		}

		private List<Row> rowsOf(String service) {
			return this.rowsByService.getOrDefault(service, List.of());
		}

		private static boolean hasFlags(ListingFilter filter, List<Row> of) {
			return is(filter.hasFootnote(), of, (row) -> !row.footnotes().isEmpty())
					&& is(filter.hasDocumentation(), of, (row) -> !row.says().documentation().isEmpty())
					&& is(filter.hasConflict(), of, Row::isInConflict);
		}

		private static boolean is(@Nullable Boolean wanted, List<Row> of, Predicate<Row> flag) {
			return wanted == null || of.stream().anyMatch(flag) == wanted;
		}

		private static Comparator<Row> comparator(List<ListingOrder> order) {
			return (one, other) -> {
				for (ListingOrder key : order) {
					boolean isReversed = key.toString().startsWith("-");
					int compared = compare(key.toString().replace("-", ""), one, other);
					if (compared != 0) {
						return isReversed ? -compared : compared;
					}
				}
				return Integer.compare(one.number(), other.number());
			};
		}

		private static int compare(String key, Row one, Row other) {
			return switch (key) {
				case "name" -> {
					String name = one.says().name();
					String otherName = other.says().name();
					int folded = SearchText.fold(name).compareTo(SearchText.fold(otherName));
					yield (folded != 0) ? folded : name.compareTo(otherName);
				}
				case "category" -> Integer.compare(one.category(), other.category());
				case "row" -> Integer.compare(one.number(), other.number());
				default -> value(key, one).compareTo(value(key, other));
			};
		}

		private static String value(String field, Row row) {
			return switch (field) {
				case "category" -> row.categoryId();
				case "keyVault" -> row.says().keyVault().support().toString();
				case "managedHsm" -> row.says().managedHsm().support().toString();
				default -> throw new IllegalArgumentException(field);
			};
		}

		Map<String, Long> count(FacetField field, List<Row> rows, Function<Row, ?> counted) {
			String name = field.toString();
			Stream<String> values = rows.stream().map((row) -> value(name, row)).distinct();
			Map<String, Long> counts = new LinkedHashMap<>();
			(name.equals("category")
					? this.rows.stream().map(Row::categoryId).distinct().filter(Set.copyOf(values.toList())::contains)
					: values.sorted())
				.forEach(
						(value) -> counts.put(value, distinct(rows, counted, (row) -> value(name, row).equals(value))));
			return counts;
		}

		Counts counts(List<Row> rows, Function<Row, ?> counted) {
			Predicate<Row> keyVault = (row) -> row.says().keyVault().support() == Support.SUPPORTED;
			Predicate<Row> managedHsm = (row) -> row.says().managedHsm().support() == Support.SUPPORTED;
			return new Counts(distinct(rows, counted, (row) -> true), supports(rows, counted, "keyVault"),
					supports(rows, counted, "managedHsm"),
					distinct(rows, counted, (row) -> keyVault.test(row) && managedHsm.test(row)),
					distinct(rows, counted, (row) -> keyVault.test(row) && !managedHsm.test(row)),
					distinct(rows, counted, (row) -> !keyVault.test(row) && managedHsm.test(row)),
					distinct(rows, counted,
							(row) -> !row.says().keyVault().keyConstraints().isEmpty()
									|| !row.says().managedHsm().keyConstraints().isEmpty()),
					distinct(rows, counted, (row) -> !row.footnotes().isEmpty()),
					distinct(rows, counted, (row) -> !row.says().documentation().isEmpty()));
		}

		private static SupportCounts supports(List<Row> rows, Function<Row, ?> counted, String field) {
			return new SupportCounts(distinct(rows, counted, (row) -> value(field, row).equals("supported")),
					distinct(rows, counted, (row) -> value(field, row).equals("not_listed")),
					distinct(rows, counted, (row) -> value(field, row).equals("not_applicable")),
					distinct(rows, counted, (row) -> value(field, row).equals("not_supported")),
					distinct(rows, counted, (row) -> value(field, row).equals("preview")));
		}

		private static long distinct(Collection<Row> rows, Function<Row, ?> counted, Predicate<Row> condition) {
			return rows.stream().filter(condition).map(counted).distinct().count();
		}

	}

	/** A few rows of few names and cells, so that everything meets everything. */
	private static final class SmallDocument {

		private static final List<String> NAMES = List.of("Éclair", "Eclair", "éclair", "ECLAIR X", "Eclair-x",
				"eclair x", "Zebra", "Ångström 2", "Angstrom 2", "a", "B");

		private static final List<KeyConstraint> KEYS = List.of(new KeyConstraint(KeyType.RSA, 2048),
				new KeyConstraint(KeyType.RSA, 3072), new KeyConstraint(KeyType.RSA, 4096));

		private static final List<List<String>> MARKERS = List.of(List.of(), List.of(), List.of(), List.of("*"),
				List.of("**"), List.of("*", "**"), List.of("***"));

		private static final List<String> TITLES = List.of("Blob kéys", "CMK \u00a0guide", "Zebra");

		private SmallDocument() {
		}

		static CatalogDocument of(Random random, LocalDate date) {
			List<DocumentCategory> categories = new ArrayList<>();
			List<DocumentRow> rows = new ArrayList<>();
			for (String name : List.of("Storage", "Compute", "Ärger")) {
				List<DocumentRow> own = rows(random, 10 + rows.size());
				rows.addAll(own);
				categories.add(new DocumentCategory(categories.size() + 1, Slug.of(name).orElseThrow(), name, own));
			}
			List<DocumentFootnote> footnotes = List.of(
					new DocumentFootnote(90, "*", "Azure keys öf a Zebra", "", 0, List.of()),
					new DocumentFootnote(91, "**", "Preview", "", 0, List.of()));
			return new CatalogDocument("", date, 1, null, "", TableLayout.ONE_TABLE, "", List.copyOf(categories),
					footnotes, contradictions(rows, random), List.of());
		}

		private static List<DocumentRow> rows(Random random, int line) {
			Set<String> names = new TreeSet<>();
			Stream.generate(() -> NAMES.get(random.nextInt(NAMES.size()))).limit(6).forEach(names::add);
			Map<Slug, String> unique = new LinkedHashMap<>();
			names.forEach((name) -> unique.put(Slug.of(name).orElseThrow(), name));
			List<DocumentRow> rows = new ArrayList<>();
			unique.forEach((id, name) -> rows.add(new DocumentRow(line + rows.size(), id, name, null, cell(random),
					cell(random), documentation(random), "")));
			return rows;
		}

		private static SupportCell cell(Random random) {
			return new SupportCell("", Support.values()[random.nextInt(Support.values().length)], SupportBasis.STATED,
					KEYS.stream().filter((key) -> random.nextInt(6) == 0).toList(),
					MARKERS.get(random.nextInt(MARKERS.size())), (random.nextInt(3) == 0) ? "A note" : null);
		}

		private static List<DocumentLink> documentation(Random random) {
			return TITLES.stream()
				.filter((title) -> random.nextInt(4) == 0)
				.map((title) -> new DocumentLink(title, "", "", ""))
				.toList();
		}

		private static List<Contradiction> contradictions(List<DocumentRow> rows, Random random) {
			return IntStream.range(0, random.nextInt(4)).mapToObj((pair) -> {
				int other = 1 + random.nextInt(rows.size() - 1);
				return new Contradiction(ConflictField.KEY_VAULT, rows.get(random.nextInt(other)), rows.get(other));
			}).toList();
		}

	}

}
