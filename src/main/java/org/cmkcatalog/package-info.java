/**
 * The CMK Catalog: which Azure services support customer-managed keys in Azure Key Vault
 * and in Azure Managed HSM, read from editions of one published page.
 *
 * <p>
 * Rooms: {@code document} reads and writes the Markdown, {@code seed} fills the tables
 * from it, {@code catalog} answers what an edition says, {@code web} holds what all HTTP
 * shares. Data flows one way: document, seed, tables, catalog, answer.
 */
@NullMarked
package org.cmkcatalog;

import org.jspecify.annotations.NullMarked;
