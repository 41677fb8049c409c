package org.cmkcatalog.answer;

import java.util.List;
import java.util.stream.Stream;

import org.cmkcatalog.document.ConflictField;
import org.cmkcatalog.document.KeyStore;
import org.cmkcatalog.table.Columns;

/** What one or several rows of the document say of a service, and what qualifies it. */
interface Said {

	/** Marks a cell that a line below the table qualifies. */
	String SIGN = "(!)";

	/** The id of the service. */
	String subject();

	KeyStoreSupportRepresentation keyVault();

	KeyStoreSupportRepresentation managedHsm();

	List<LinkRepresentation> documentation();

	List<ConflictRepresentation> conflicts();

	/** The columns of what is said of both key stores. */
	static <T extends Said> Columns<T> supportColumns() {
		return new Columns<T>()
			.addForPeople("keyVault", (said) -> inWords(said, said.keyVault(), ConflictField.KEY_VAULT))
			.addForPeople("managedHsm", (said) -> inWords(said, said.managedHsm(), ConflictField.MANAGED_HSM))
			.addAll(KeyStoreSupportRepresentation.columns("keyVault"), Said::keyVault)
			.addAll(KeyStoreSupportRepresentation.columns("managedHsm"), Said::managedHsm);
	}

	/** The columns of documentation and conflicts, and the lines below the table. */
	static <T extends Said> Columns<T> evidenceColumns() {
		return new Columns<T>()
			.addDetailForPeople("asWritten",
					(said) -> List.of(said.keyVault().written(KeyStore.KEY_VAULT),
							said.managedHsm().written(KeyStore.MANAGED_HSM)))
			.addDetailForPeople("since",
					(said) -> List.of(said.keyVault().standing(KeyStore.KEY_VAULT),
							said.managedHsm().standing(KeyStore.MANAGED_HSM)))
			.addDetail("documentation", Said::documentation)
			.addForPrograms("documentationTitles",
					(said) -> said.documentation().stream().map(LinkRepresentation::title).toList())
			.addForPrograms("documentationAsWritten",
					(said) -> said.documentation().stream().map(LinkRepresentation::urlAsWritten).toList())
			.addForPrograms("conflicts",
					(said) -> said.conflicts().stream().map(ConflictRepresentation::field).toList())
			.addForPrograms("conflictStatements",
					(said) -> said.conflicts().stream().flatMap((conflict) -> conflict.texts().stream()).toList())
			.note(Said::qualifications)
			.note((said) -> said.managedHsm().legend())
			.note((said) -> said.keyVault().legend());
	}

	private static String inWords(Said said, KeyStoreSupportRepresentation cell, ConflictField field) {
		boolean isQualified = cell.note() != null
				|| said.conflicts().stream().anyMatch((conflict) -> conflict.field() == field);
		return isQualified ? cell.inWords() + " " + SIGN : cell.inWords();
	}

	/** What is true of this service only: conflicts, and notes of its cells. */
	private List<String> qualifications() {
		Stream<String> lines = Stream.concat(conflicts().stream().map(ConflictRepresentation::inWords),
				Stream.concat(note(KeyStore.KEY_VAULT, keyVault()), note(KeyStore.MANAGED_HSM, managedHsm())));
		return lines.map((line) -> "%s %s: %s".formatted(SIGN, subject(), line)).toList();
	}

	private static Stream<String> note(KeyStore keyStore, KeyStoreSupportRepresentation cell) {
		return Stream.ofNullable(cell.note()).map((note) -> "%s: %s".formatted(keyStore.inWords(), note));
	}

}
