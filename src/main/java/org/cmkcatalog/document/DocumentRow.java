package org.cmkcatalog.document;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A row of the document: a service and what the page says about it.
 *
 * @param line line of the document, from 1
 * @param id the slug of the name
 * @param name the service's name, without Markdown
 * @param product the link around the name, if it has one
 * @param keyVault the Key Vault cell
 * @param managedHsm the Managed HSM cell
 * @param documentation the links of the documentation cell, in their order; where the
 * document has no such column, those of the support cell
 * @param otherCells the cells of columns that the catalog does not use, as written and
 * separated by bars; empty if there are none
 */
public record DocumentRow(int line, Slug id, String name, @Nullable DocumentLink product, SupportCell keyVault,
		SupportCell managedHsm, List<DocumentLink> documentation, String otherCells) {

	/** The row with another cell about Managed HSM. */
	DocumentRow withManagedHsm(SupportCell other) {
		return new DocumentRow(this.line, this.id, this.name, this.product, this.keyVault, other, this.documentation,
				this.otherCells);
	}

	/**
	 * The cell of a key store.
	 * @param keyStore the key store
	 * @return what the row says about it
	 */
	public SupportCell cell(KeyStore keyStore) {
		return switch (keyStore) {
			case KEY_VAULT -> this.keyVault;
			case MANAGED_HSM -> this.managedHsm;
		};
	}

	/** The footnote markers of all cells. */
	Stream<String> markers() {
		return Stream.of(KeyStore.values()).flatMap((keyStore) -> cell(keyStore).markers().stream());
	}

	/**
	 * The key types and sizes that the row states.
	 * @return those of all cells
	 */
	public List<KeyConstraint> keyConstraints() {
		return Stream.of(KeyStore.values()).flatMap((keyStore) -> cell(keyStore).keyConstraints().stream()).toList();
	}

}
