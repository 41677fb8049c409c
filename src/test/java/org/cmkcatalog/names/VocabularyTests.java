package org.cmkcatalog.names;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How words are told apart. */
class VocabularyTests {

	private final Vocabulary vocabulary = new Vocabulary(List.of("iot", "hub", "sql", "mysql", "postgresql", "virtual",
			"machine", "storage", "blobstorage", "blob", "red", "hat", "cosmos", "db"));

	@ParameterizedTest
	@CsvSource(textBlock = """
			AzureIoTHub,            azure iot hub
			azureblobstorage,       azure blob storage
			BlobStorage,            blob storage
			AzureSqlVirtualMachines, azure sql virtual machines
			AzureIoTCentralApp,     azure iot central app
			AzureFooBarStorage,     azure foo bar storage
			RedHat hub,             red hat hub
			MySQL,                  mysql
			Postgre SQL,            postgresql
			CosmosDbs,              cosmos dbs
			blob_storage,           blob storage
			azurfoo,                azurfoo
			Azur Blob,              azure blob
			xyzzy,                  xyzzy
			Stórage,                storage
			""")
	void textHasWords(String text, String words) {
		assertThat(String.join(" ", this.vocabulary.words(text))).isEqualTo(words);
	}

	@Test
	void longTextIsReadInTime() {
		assertThat(this.vocabulary.words("aB".repeat(100))).hasSize(101);
		assertThat(this.vocabulary.words("sql".repeat(66))).hasSize(66);
	}

}
