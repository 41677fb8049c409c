package org.cmkcatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.cmkcatalog.document.CatalogDocument;
import org.cmkcatalog.document.DocumentCategory;
import org.cmkcatalog.document.DocumentLink;
import org.cmkcatalog.document.DocumentRow;
import org.cmkcatalog.document.KeyConstraint;
import org.cmkcatalog.document.KeyType;
import org.cmkcatalog.document.KnownCells;
import org.cmkcatalog.document.Slug;
import org.cmkcatalog.document.Support;
import org.cmkcatalog.document.SupportBasis;
import org.cmkcatalog.document.SupportCell;
import org.cmkcatalog.seed.SeedData;
import org.cmkcatalog.seed.SeedEdition;
import org.cmkcatalog.seed.SeedReader;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The shipped editions, and editions made of them as authors would: rows dropped, moved
 * and turned around, cells, names and links changed.
 */
public final class EditedDocuments {

	public static final SeedData SEED = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());

	/** What the odd cells of the shipped editions mean. */
	public static final KnownCells KNOWN_CELLS = knownCells();

	private static final SupportCell YES = cell("Yes", Support.SUPPORTED, List.of(), List.of());

	private static final SupportCell RSA = cell("Yes (RSA 4096-bit)", Support.SUPPORTED,
			List.of(new KeyConstraint(KeyType.RSA, 4096)), List.of());

	private static final SupportCell BLANK = cell("", Support.NOT_LISTED, List.of(), List.of());

	private static final SupportCell NOT_APPLICABLE = cell("N/A", Support.NOT_APPLICABLE, List.of(), List.of());

	private static final SupportCell NOTED = cell("Yes\\*", Support.SUPPORTED, List.of(), List.of("*"));

	/** Edits of cells that an edition with one cell for everything does not have. */
	private static final Set<Integer> OF_CELLS = Set.of(2, 3, 4, 5, 6, 8, 9);

	private EditedDocuments() {
	}

	/** Of the lines that state no key, which the shipped editions need no others of. */
	private static KnownCells knownCells() {
		KnownCells known = new KnownCells();
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(Path.of("seed-data/cells.csv"))) {
			lines.stream()
				.forEach((line) -> known.add(line.getField("cell"),
						new KnownCells.Meaning(support(line.getField("key_vault")),
								support(line.getField("managed_hsm")), List.of(),
								line.getField("note").isEmpty() ? null : line.getField("note"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return known;
	}

	private static @Nullable Support support(String word) {
		return word.isEmpty() ? null : Support.valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** The shipped editions, each row with the id of its service. */
	public static Arbitrary<CatalogDocument> shipped() {
		return Arbitraries.of(SEED.editions().stream().map(EditedDocuments::identified).toList());
	}

	/** Shipped and edited editions. */
	public static Arbitrary<CatalogDocument> all() {
		Arbitrary<CatalogDocument> edited = Combinators
			.combine(shipped(), Arbitraries.longs(), Arbitraries.integers().between(1, 400))
			.as((document, seed, day) -> edited(document, new Random(seed), document.date().plusDays(day)));
		return Arbitraries.oneOf(shipped(), edited);
	}

	private static CatalogDocument identified(SeedEdition edition) {
		return withRows(edition.document(), edition.date(),
				(rows) -> rows.stream().map((row) -> withId(row, edition.serviceId(row))).toList());
	}

	private static CatalogDocument edited(CatalogDocument document, Random random, LocalDate date) {
		Map<Slug, Integer> fates = document.rows()
			.stream()
			.map(DocumentRow::id)
			.distinct()
			.sorted((one, other) -> one.value().compareTo(other.value()))
			.collect(Collectors.toMap((id) -> id, (id) -> random.nextInt(40)));
		boolean hasOneCell = !document.tableHead().toLowerCase(Locale.ROOT).contains("managed hsm");
		return withRows(document, date, (rows) -> {
			List<DocumentRow> edited = new ArrayList<>();
			rows.forEach((row) -> {
				int fate = fates.getOrDefault(row.id(), 0);
				edited.addAll((hasOneCell && OF_CELLS.contains(fate)) ? List.of(row) : edited(row, fate));
			});
			Collections.shuffle(edited, random);
			return edited;
		});
	}

	private static List<DocumentRow> edited(DocumentRow row, int fate) {
		return switch (fate) {
			case 0, 1 -> List.of();
			case 2 -> List.of(withCells(row, YES, row.managedHsm()));
			case 3 -> List.of(withCells(row, row.keyVault(), YES));
			case 4 -> List.of(withCells(row, RSA, BLANK));
			case 5 -> List.of(withCells(row, NOTED, row.managedHsm()));
			case 6 -> List.of(withCells(row, NOT_APPLICABLE, NOTED));
			case 7 -> List.of(named(row, row.name() + " (preview)"));
			case 8 -> List.of(documented(row, List.of()));
			case 9 -> List.of(documented(row, List.of(
					new DocumentLink("Keys", "/k", "https://learn.microsoft.com/k", ""),
					new DocumentLink("More, (keys)?", "/K?tabs=a", "https://learn.microsoft.com/K?tabs=a", " and "))));
			case 10 -> List.of(row, withId(named(row, "New " + row.name()), new Slug("new-" + row.id())));
			case 11 -> List.of(linked(row, null));
			case 12 -> List.of(linked(row, new DocumentLink(row.name(), "/p", "https://learn.microsoft.com/p", "")));
			default -> List.of(row);
		};
	}

	private static SupportCell cell(String asWritten, Support support, List<KeyConstraint> keys, List<String> markers) {
		return new SupportCell(asWritten, support, SupportBasis.STATED, keys, markers, null);
	}

	private static CatalogDocument withRows(CatalogDocument document, LocalDate date,
			UnaryOperator<List<DocumentRow>> change) {
		List<DocumentCategory> categories = document.categories()
			.stream()
			.map((category) -> new DocumentCategory(category.line(), category.id(), category.name(),
					List.copyOf(change.apply(category.rows()))))
			.filter((category) -> !category.rows().isEmpty())
			.toList();
		return new CatalogDocument(document.title(), date, document.dateLine(), document.source(), document.url(),
				document.layout(), document.tableHead(), categories, document.footnotes(), List.of(), List.of());
	}

	private static DocumentRow withId(DocumentRow row, Slug id) {
		return new DocumentRow(row.line(), id, row.name(), row.product(), row.keyVault(), row.managedHsm(),
				row.documentation(), row.otherCells());
	}

	private static DocumentRow withCells(DocumentRow row, SupportCell keyVault, SupportCell managedHsm) {
		return new DocumentRow(row.line(), row.id(), row.name(), row.product(), keyVault, managedHsm,
				row.documentation(), row.otherCells());
	}

	private static DocumentRow named(DocumentRow row, String name) {
		DocumentLink product = row.product();
		return new DocumentRow(row.line(), row.id(), name,
				(product != null) ? new DocumentLink(name, product.urlAsWritten(), product.url(), "") : null,
				row.keyVault(), row.managedHsm(), row.documentation(), row.otherCells());
	}

	private static DocumentRow documented(DocumentRow row, List<DocumentLink> documentation) {
		return new DocumentRow(row.line(), row.id(), row.name(), row.product(), row.keyVault(), row.managedHsm(),
				documentation, row.otherCells());
	}

	private static DocumentRow linked(DocumentRow row, @Nullable DocumentLink product) {
		return new DocumentRow(row.line(), row.id(), row.name(), product, row.keyVault(), row.managedHsm(),
				row.documentation(), row.otherCells());
	}

}
