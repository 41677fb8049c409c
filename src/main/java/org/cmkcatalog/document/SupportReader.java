package org.cmkcatalog.document;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.cmkcatalog.document.CellReader.LinkedText;
import org.cmkcatalog.document.CellReader.UnreadableException;
import org.cmkcatalog.document.KnownCells.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads the cells that say whether a service supports a key store. */
final class SupportReader {

	private static final SupportCell SILENT = new SupportCell("", Support.NOT_LISTED, SupportBasis.STATED, List.of(),
			List.of(), null);

	private final CellReader reader;

	private final KnownCells knownCells;

	SupportReader(CellReader reader, KnownCells knownCells) {
		this.reader = reader;
		this.knownCells = knownCells;
	}

	/** Reads the cell of a column about one key store, or about all. */
	Cells read(ColumnKind column, String cell) {
		LinkedText linked = this.reader.linkedText(cell);
		SupportText written = SupportText.of(linked.withoutLinks());
		SupportText text = (written.text().isEmpty() && linked.links().size() == 1)
				? SupportText.of(linked.links().get(0).title()) : written;
		Meaning meaning = meaning(column, text, () -> unknown(column, text, cell));
		return new Cells(cell(cell, meaning.keyVault(), meaning, text), cell(cell, meaning.managedHsm(), meaning, text),
				links(linked));
	}

	private Meaning meaning(ColumnKind column, SupportText text, Supplier<UnreadableException> unknown) {
		if (column == ColumnKind.MANAGED_HSM) {
			return this.knownCells.inManagedHsm(text.text())
				.map((known) -> new Meaning(null, known.managedHsm(), known.keys(), known.note()))
				.orElseGet(() -> {
					Meaning said = text.meaning().orElseThrow(unknown);
					return new Meaning(null, said.keyVault(), said.keys(), null);
				});
		}
		boolean isAboutAll = column == ColumnKind.CUSTOMER_MANAGED;
		Meaning known = this.knownCells.inKeyVault(text.text()).orElse(null);
		if (known != null) {
			return new Meaning(known.keyVault(), isAboutAll ? known.managedHsm() : null, known.keys(), known.note());
		}
		if (isAboutAll && text.includesManagedHsm()) {
			Meaning said = meaning(column, text.withoutManagedHsm(), unknown);
			return new Meaning(said.keyVault(), said.keyVault(), said.keys(), said.note());
		}
		return text.meaning().orElseThrow(unknown);
	}

	private static UnreadableException unknown(ColumnKind column, SupportText text, String cell) {
		return new UnreadableException(FindingKind.CELL_TEXT,
				"the %s cell says '%s'; it can say Yes, Yes (RSA 3072-bit), Preview, N/A or -, each with footnote markers, or be blank. "
						+ "If this is new wording, add a line to cells.csv that says what it means: %s",
				inWords(column), cell, new ProposedCell(text.text(), column));
	}

	private static String inWords(ColumnKind column) {
		return switch (column) {
			case KEY_VAULT -> KeyStore.KEY_VAULT.inWords();
			case MANAGED_HSM -> KeyStore.MANAGED_HSM.inWords();
			default -> "customer-managed key";
		};
	}

	private static SupportCell cell(String asWritten, @Nullable Support support, Meaning meaning, SupportText text) {
		return (support != null) ? new SupportCell(asWritten, support, SupportBasis.STATED, meaning.keys(),
				text.markers(), meaning.note()) : SILENT;
	}

	/** The links of a cell, as the documentation of its row. */
	private static List<DocumentLink> links(LinkedText linked) {
		return IntStream.range(0, linked.links().size()).mapToObj((i) -> {
			DocumentLink link = linked.links().get(i);
			return new DocumentLink(link.title(), link.urlAsWritten(), link.url(), (i == 0) ? "" : ", ");
		}).toList();
	}

	/**
	 * What a row says of Managed HSM where no column is about it alone. A dash denies
	 * customer-managed keys as such, so it is taken to deny Managed HSM too, but only in
	 * editions that speak of it: it is younger than customer-managed keys.
	 */
	static SupportCell inferred(DocumentRow row, boolean isCovered) {
		SupportCell keyVault = row.keyVault();
		if (!isCovered) {
			return new SupportCell("", Support.NOT_LISTED, SupportBasis.NOT_COVERED, List.of(), List.of(), null);
		}
		return (row.managedHsm().equals(SILENT) && keyVault.support() == Support.NOT_SUPPORTED)
				? new SupportCell(keyVault.asWritten(), Support.NOT_SUPPORTED, SupportBasis.INFERRED, List.of(),
						keyVault.markers(), keyVault.note())
				: row.managedHsm();
	}

	/**
	 * What a cell says.
	 *
	 * @param keyVault of Key Vault; silent if the column is about Managed HSM
	 * @param managedHsm of Managed HSM; silent if the cell does not mention it
	 * @param documentation the links in it
	 */
	record Cells(SupportCell keyVault, SupportCell managedHsm, List<DocumentLink> documentation) {

	}

}
