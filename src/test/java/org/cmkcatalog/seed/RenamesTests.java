package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.cmkcatalog.document.Slug;
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
		assertThat(errors(",renamed,A,B")).singleElement().asString().contains("should say in which edition");
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
	void lineWithANameThatNoEditionListsIsNoted() throws IOException {
		editions("A,X", "B,X");
		SeedData data = read(",renamed,A,B", ",renamed,Y,B", "2025-02-01,renamed,Z,B");
		assertThat(services(data)).containsExactly("A=a X=x", "B=a X=x");
		assertThat(data.notes())
			.containsExactly("renames.csv: no edition lists all names of the lines [3, 4], so they were not checked");
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
					2025-02-01,moved,A,B         ! renames.csv:2: the kind is 'moved'; it should be one of [renamed, same, split, merged]
					2025-02-01,renamed,?,B       ! renames.csv:2: '?' is not a name; it should have an ASCII letter or digit
					2025-02-01,renamed,A,C       ! renames.csv:2: the edition 2025-02-01 does not list 'C'
					,renamed,A,a                 ! renames.csv:2: 'A' and 'a' are one name, which needs no line
					,renamed,A,X                 ! editions/2025-01-01.md:9: 'X' is a name of the service 'a', and so is 'A' in line 8. If both rows are about one service, renames.csv should say so: ,same,X,A. Otherwise the line that makes them one should say in which edition the change was
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
	void lineWithoutAnEditionHoldsInAllEditions() throws IOException {
		editions("A,X", "B,X", "C,X", "A,X");
		SeedData data = read(",renamed,A,B", ",renamed,B,C");
		assertThat(services(data)).containsExactly("A=a X=x", "B=a X=x", "C=a X=x", "A=a X=x");
		assertThat(data.notes()).isEmpty();
	}

	@Test
	void fileMayLeaveOutTheEditions() throws IOException {
		editions("A", "B");
		Files.writeString(this.folder.resolve("renames.csv"), "kind,from,to\nrenamed,A,B\n");
		assertThat(services(read())).containsExactly("A=a", "B=a");
	}

	@Test
	void editionBetweenTwoOthersNeedsNoOtherLines() throws IOException {
		editions("A", "B", "C");
		List<String> ids = services(read(",renamed,A,B", ",renamed,B,C"));
		Files.delete(this.folder.resolve("editions/2025-02-01.md"));
		assertThat(services(read())).containsExactly(ids.get(0), ids.get(2));
	}

	@Test
	void nameThatMeansSomethingElseFromAnEditionOnIsTwoServices() throws IOException {
		editions("A,X", "A,X", "B,X", "B,A,X");
		SeedData data = read("2025-03-01,renamed,A,B");
		assertThat(services(data)).containsExactly("A=a X=x", "A=a X=x", "B=a X=x", "B=a A=a-2 X=x");
		assertThat(errors("2025-03-01,renamed,A,B", ",renamed,X,A")).anyMatch((error) -> error.startsWith(
				"renames.csv:3: 'A' meant something else before the edition 2025-03-01, so the line should say in which edition"));
	}

	@Test
	void twoRowsOfOneServiceUnderTwoNamesAreOneServiceIfALineSaysSo() throws IOException {
		editions("A", "A", "B");
		Path second = this.folder.resolve("editions/2025-02-01.md");
		Files.writeString(second, Files.readString(second) + "| **Compute** | | | |\n| [B](/y) | | | |\n");
		assertThat(errors(",renamed,A,B")).singleElement().asString().contains(",same,B,A");
		SeedData data = read(",same,A,B");
		assertThat(services(data)).containsExactly("A=a", "A=a B=a", "B=a");
		assertThat(data.editions().get(1).document().contradictions())
			.extracting((contradiction) -> contradiction.field() + " " + contradiction.other().name())
			.containsExactly("keyVault B", "url B");
	}

	@Test
	void publishedIdStaysWhateverNameComesBeforeIt() throws IOException {
		editions("A,X", "B,X");
		Files.writeString(this.folder.resolve("services.csv"), "id,name,edition\nb,B,2025-02-01\n");
		assertThat(services(read(",renamed,A,B"))).containsExactly("A=b X=x", "B=b X=x");
	}

	@Test
	void linesThatWouldChangeAPublishedIdAreAnError() throws IOException {
		editions("A,X", "B,X");
		Files.writeString(this.folder.resolve("services.csv"), "id,name,edition\na,A,2025-01-01\nb,B,2025-02-01\n");
		assertThat(errors(",renamed,A,B")).containsExactly(
				"services.csv:3: 'B' is a name of the service 'a', as renames.csv says; a service has one id for ever");
	}

	@Test
	void whenServicesBecameOthersFollowsFromTheDocuments() throws IOException {
		editions("A,X", "A,X", "B,C,X", "D,X", "D");
		SeedData data = read(",split,A,B", ",split,A,C", ",merged,B,D", ",merged,C,D", ",merged,X,D");
		assertThat(data.successions())
			.extracting((succession) -> "%s %s %s %s".formatted(succession.edition(), succession.kind(),
					succession.from(), succession.to()))
			.containsExactly("2025-03-01 split a b", "2025-03-01 split a c", "2025-04-01 merged b d",
					"2025-04-01 merged c d", "2025-05-01 merged x d");
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

	/** Every id that was ever published, and what each service was called last. */
	@Test
	void shippedServicesKeepTheirIds() throws IOException {
		SeedData data = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());
		Map<String, String> names = new TreeMap<>();
		data.editions()
			.forEach((edition) -> edition.document()
				.rows()
				.forEach((row) -> names.put(edition.serviceId(row).value(), row.name())));
		List<String> lines = names.entrySet()
			.stream()
			.map((service) -> service.getKey() + " = " + service.getValue())
			.toList();
		Path golden = Path.of("src/test/resources/golden/services.txt");
		assertThat(lines).as("ids are for ever; a new service is added to %s by hand", golden)
			.isEqualTo(Files.readAllLines(golden));
		assertThat(data.notes()).isEmpty();
	}

	@Test
	void shippedIdsAreAllPublished() throws IOException {
		SeedData data = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());
		assertThat(Files.readAllLines(Path.of("seed-data/services.csv"))
			.stream()
			.skip(1)
			.map((line) -> line.split(",")[0]))
			.containsExactlyInAnyOrderElementsOf(data.editions()
				.stream()
				.flatMap((edition) -> edition.serviceIds().values().stream())
				.map(Slug::value)
				.distinct()
				.toList());
	}

}
