package org.cmkcatalog;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command line answers without starting anything. */
class CommandsTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private OptionalInt run(String... arguments) {
		return Commands.run(arguments, new PrintWriter(this.out, true), new PrintWriter(this.err, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "help", "--server.port=1 --help", "seed --help" })
	void helpNamesCommandsAndSettings(String arguments) {
		assertThat(run(arguments.split(" "))).hasValue(0);
		assertThat(this.out.toString()).contains("seed ", "check ", "fetch ", "coverage ",
				"--cmk.catalog.seed-location=");
		assertThat(this.err.toString()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--version", "-V", "version" })
	void versionIsThatOfTheBuild(String argument) {
		assertThat(run(argument)).hasValue(0);
		assertThat(this.out.toString()).matches("CMK Catalog \\d+\\.\\S+ \\(Java .+\\)\\R");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			chek                             , 'chek' is not a command. The commands are check
			--cmk.catalog.edition 2024-07-19 , '2024-07-19' is not a setting
			seed everything                  , 'everything' is not a
			-Dserver.port=8081               , before -jar
			-x                               , '-x' is not a setting
			""")
	void argumentThatMakesNoSenseIsRefused(String arguments, String reason) {
		assertThat(run(arguments.split(" "))).hasValue(2);
		assertThat(this.err.toString()).contains(reason).contains("--help");
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void settingsAloneStartTheService() {
		assertThat(run()).isEmpty();
		assertThat(run("--server.port=8081", "--debug")).isEmpty();
	}

}
