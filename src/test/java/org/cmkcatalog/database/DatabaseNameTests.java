package org.cmkcatalog.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What messages call a database: nothing secret is in it. */
class DatabaseNameTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			jdbc:postgresql://db:5432/cmk?user=me&password=secret, jdbc:postgresql://db:5432/cmk
			jdbc:postgresql://me:secret@db/cmk                   , jdbc:postgresql://db/cmk
			jdbc:h2:file:./cmk;USER=me;PASSWORD=secret           , jdbc:h2:file:./cmk
			jdbc:h2:mem:cmk;DB_CLOSE_DELAY=-1                    , the database in memory
			''                                                   , the database in memory
			""")
	void nameIsTheUrlWithoutSecrets(String url, String name) {
		assertThat(DatabaseName.of(url)).isEqualTo(name);
	}

	@Test
	void databaseWithoutAUrlIsInMemory() {
		assertThat(DatabaseName.of(null)).isEqualTo("the database in memory");
	}

}
