package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Which service a name means, through the renames of renames.csv. */
class RenamesTests {

	@TempDir
	private Path folder;

	/** An edition of each month from January 2025, with a row for each name. */
	private void editions(String... names) throws IOException {
		Files.createDirectories(this.folder.resolve("editions"));
		for (int i = 0; i < names.length; i++) {
			LocalDate date = LocalDate.of(2025, i + 1, 1);
			StringBuilder text = new StringBuilder("""
					---
					title: A page
					ms.date: %s
					---
					| Product, feature, or service | Key Vault | Managed HSM | Documentation |
					|---|---|---|---|
					| **Storage** | | | |
					""".formatted(date.format(DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT))));
			for (String name : names[i].split(",")) {
				text.append("| [%s](/x) | Yes | | |%n".formatted(name));
			}
			Files.writeString(this.folder.resolve("editions").resolve(date + ".md"), text);
		}
	}

	private SeedData read(String... renames) throws IOException {
		if (renames.length > 0) {
			Files.writeString(this.folder.resolve("renames.csv"),
					"edition,kind,from,to\n" + String.join("\n", renames) + "\n");
		}
		return SeedReader.read(this.folder.toString(), new PathMatchingResourcePatternResolver());
	}

	private List<String> errors(String... renames) throws IOException {
		try {
			read(renames);
		}
		catch (InvalidSeedException ex) {
			return ex.errors();
		}
		throw new AssertionError("The files were accepted");
	}

	/** The services of each edition, as name=id. */
	private static List<String> services(SeedData data) {
		return data.editions()
			.stream()
			.map((edition) -> edition.document()
				.rows()
				.stream()
				.map((row) -> row.name() + "=" + edition.serviceId(row))
				.collect(Collectors.joining(" ")))
			.toList();
	}

	@Test
	void serviceKeepsItsIdThroughRenames() throws IOException {
		editions("A,X", "B,X", "C,X");
		SeedData data = read("2025-02-01,renamed,A,B", "2025-03-01,renamed,B,C");
		assertThat(services(data)).containsExactly("A=a X=x", "B=a X=x", "C=a X=x");
		assertThat(data.notes()).isEmpty();
		assertThat(data.successions()).isEmpty();
	}

	@Test
	void serviceThatTakesItsNameBackIsTheSame() throws IOException {
		editions("A", "B", "A");
		assertThat(services(read("2025-02-01,renamed,A,B", "2025-03-01,renamed,B,A"))).containsExactly("A=a", "B=a",
				"A=a");
	}

	@Test
	void serviceThatReturnsIsTheSame() throws IOException {
		editions("A,X", "X", "A,X");
		assertThat(services(read())).containsExactly("A=a X=x", "X=x", "A=a X=x");
	}

	@Test
	void withoutALineAnotherNameIsAnotherService() throws IOException {
		editions("A", "B");
		assertThat(services(read())).containsExactly("A=a", "B=b");
	}

	@Test
	void splitAndMergeKeepTheIdsApart() throws IOException {
		editions("A", "B,C", "D");
		SeedData data = read("2025-02-01,split,A,B", "2025-02-01,split,A,C", "2025-03-01,merged,B,D",
				"2025-03-01,merged,C,D");
		assertThat(services(data)).containsExactly("A=a", "B=b C=c", "D=d");
		assertThat(data.successions())
			.extracting((succession) -> succession.kind() + " " + succession.from() + " " + succession.to())
			.containsExactly("split a b", "split a c", "merged b d", "merged c d");
	}

	@Test
	void formerNameThatIsAServiceOfItsOwnAgainIsAnother() throws IOException {
		editions("A", "B", "B,A");
		assertThat(errors("2025-02-01,renamed,A,B")).singleElement()
			.asString()
			.contains("renames.csv should say in which edition they were split or merged");
		SeedData data = read("2025-02-01,renamed,A,B", "2025-03-01,split,B,A");
		assertThat(data.editions().get(2).serviceIds().values()).hasSize(2);
	}

	@Test
	void lineOfAnEditionThatIsNotThereHoldsAndIsNoted() throws IOException {
		editions("A", "C");
		SeedData data = read("2025-01-15,renamed,A,B", "2025-01-20,renamed,B,C");
		assertThat(services(data)).containsExactly("A=a", "C=a");
		assertThat(data.notes()).containsExactly(
				"renames.csv:2: there is no edition 2025-01-15, so the line was not checked",
				"renames.csv:3: there is no edition 2025-01-20, so the line was not checked");
	}

	@Test
	void commentsQuotesAndByteOrderMarksAreRead() throws IOException {
		editions("A", "B");
		Files.writeString(this.folder.resolve("renames.csv"),
				"\uFEFFedition,kind,from,to\r\n# why\r\n\r\n2025-02-01, renamed ,\"A\",B\r\n");
		assertThat(services(read())).containsExactly("A=a", "B=a");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!',
			textBlock = """
					2025-02-01,renamed,A         ! renames.csv:2: the line has 3 fields; it should have 4: edition,kind,from,to. A name with a comma needs quotes
					2025-02-01,renamed,A,B,C     ! renames.csv:2: the line has 5 fields; it should have 4: edition,kind,from,to. A name with a comma needs quotes
					02/01/2025,renamed,A,B       ! renames.csv:2: the edition is '02/01/2025'; it should be a date YYYY-MM-DD
					2025-02-01,moved,A,B         ! renames.csv:2: the kind is 'moved'; it should be one of [renamed, split, merged]
					2025-02-01,renamed,?,B       ! renames.csv:2: '?' is not a name; it should have an ASCII letter or digit
					2025-02-01,renamed,A,C       ! renames.csv:2: the edition 2025-02-01 does not list 'C'
					2025-02-01,renamed,Z,B       ! renames.csv:2: no earlier edition lists 'Z'
					2025-02-01,renamed,X,B       ! renames.csv:2: the edition 2025-02-01 still lists 'X' in line 9, so it was not renamed
					2025-02-01,renamed,A,X       ! renames.csv:2: 'X' was listed before as another service: either a line for the edition in which it became 'A' is missing, or both became one and the kind should be 'merged'
					""")
	void lineThatIsWrongIsAnErrorWithItsNumber(String line, String error) throws IOException {
		editions("A,X", "B,X");
		assertThat(errors(line)).containsExactly(error);
	}

	@Test
	void sameLineTwiceIsAnError() throws IOException {
		editions("A", "B");
		assertThat(errors("2025-02-01,renamed,A,B", "2025-02-01,renamed,A,B"))
			.containsExactly("renames.csv:3: line 2 already says the same");
	}

	@Test
	void twoNamesOfOneServiceInOneEditionAreAnError() throws IOException {
		editions("A", "B", "A,B");
		assertThat(errors("2025-02-01,renamed,A,B"))
			.containsExactly("editions/2025-03-01.md:9: 'B' is a name of the service 'a', and so is 'A' in line 8; "
					+ "renames.csv should say in which edition they were split or merged");
	}

	@Test
	void headerMissingIsAnError() throws IOException {
		editions("A", "B");
		Files.writeString(this.folder.resolve("renames.csv"), "2025-02-01,renamed,A,B\n");
		assertThat(errors()).containsExactly("renames.csv:1: the first line should be 'edition,kind,from,to'");
	}

	@Test
	void everyFileIsCheckedBeforeAnythingIsRefused() throws IOException {
		editions("A", "B");
		Files.writeString(this.folder.resolve("editions/2025-02-01.md"), "no front matter");
		assertThat(errors("today,renamed,A,B")).hasSize(3)
			.anyMatch((error) -> error.startsWith("editions/2025-02-01.md:1: "))
			.anyMatch((error) -> error.startsWith("renames.csv:2: "));
	}

	@Test
	void shippedRenamesAreThoseThatTheEditionsShow() {
		SeedData data = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());
		Map<String, String> latest = data.editions()
			.get(2)
			.document()
			.rows()
			.stream()
			.filter((row) -> !row.id().equals(data.editions().get(2).serviceId(row)))
			.collect(Collectors.toMap((row) -> data.editions().get(2).serviceId(row).value(), (row) -> row.name()));
		assertThat(latest).isEqualTo(Map.of("azure-ai-services", "Foundry Tools", "azure-ai-studio",
				"Microsoft Foundry", "face", "Azure AI Face", "speech-services", "Azure Speech in Foundry Tools",
				"translator-text", "Azure Translator in Foundry Tools Text", "sql-iaas", "SQL Server on Azure VM"));
		assertThat(data.notes()).isEmpty();
	}

}
