package org.cmkcatalog.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the author of an edition is told, and the exit code that a script sees. */
class CheckCommandTests {

	private static final Path EDITIONS = Path.of("seed-data/editions");

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private int check(Object... arguments) {
		return CheckCommand.run(List.of(arguments).stream().map(Object::toString).toList(),
				new PrintWriter(this.out, true), new PrintWriter(this.err, true));
	}

	/** The newest edition a year later, edited. */
	private Path nextEdition(String regex, String replacement) throws IOException {
		String text = Files.readString(EDITIONS.resolve("2026-05-15.md"))
			.replace("ms.date: 05/15/2026", "ms.date: 05/15/2027")
			.replaceAll(regex, replacement);
		return Files.writeString(this.folder.resolve("2027-05-15.md"), text);
	}

	private Path seedFolder(String... editions) throws IOException {
		Files.createDirectories(this.folder.resolve("editions"));
		for (String edition : editions) {
			Files.copy(EDITIONS.resolve(edition), this.folder.resolve("editions").resolve(edition));
		}
		return Files.writeString(this.folder.resolve("renames.csv"), "edition,kind,from,to\n");
	}

	@Test
	void shippedEditionIsComparedWithTheOneBeforeIt() {
		assertThat(check(EDITIONS.resolve("2026-05-15.md"))).isZero();
		assertThat(this.out.toString())
			.contains("Edition 2026-05-15: 96 listings, 96 services, 13 categories, 2 footnotes")
			.contains("2026-05-15.md:40: 'Azure Data Lake Store' has no documentation")
			.contains("Changes against the edition 2026-04-02 of ")
			.contains(
					"  support_changed: Azure Data Explorer (managed_hsm): not_listed → supported [line 36 → line 38]")
			.contains("  returned: Personalizer: key_vault supported, managed_hsm supported [none → line 28]")
			.endsWith("The edition can be added.\n");
		assertThat(this.out.toString().indexOf("  support_changed: ")).isPositive()
			.isLessThan(this.out.toString().indexOf("  removed: "))
			.isLessThan(this.out.toString().indexOf("  returned: "));
		assertThat(this.out.toString().indexOf("  documentation_changed: "))
			.isGreaterThan(this.out.toString().lastIndexOf("  renamed: "));
	}

	@Test
	void newEditionIsComparedWithTheNewest() throws IOException {
		assertThat(check(nextEdition("(Azure HDInsight\\].*?\\)) \\| Yes \\| \\|", "$1 | Yes | Yes |"))).isZero();
		assertThat(this.out.toString()).contains(
				"Kinds of change (1):\n  support_changed 1\n\nChanges against the edition 2026-05-15 of classpath:seed-data (1):\n"
						+ "  support_changed: Azure HDInsight (managed_hsm): not_listed → supported [line 43 → line 43]\n");
	}

	@Test
	void errorStopsTheEditionWithFileAndLine() throws IOException {
		assertThat(check(nextEdition("\\| Yes \\| Yes \\| \\[Data encryption in Universal", "| Perhaps | Yes | [x")))
			.isEqualTo(1);
		assertThat(this.out.toString()).contains("Errors (1):\n")
			.contains("2027-05-15.md:169: the Key Vault cell says 'Perhaps'; it can say Yes,")
			.endsWith("The edition cannot be added until the errors are fixed.\n");
	}

	@Test
	void errorInAnotherEditionIsToldWithItsFile() throws IOException {
		seedFolder("2024-10-25.md", "2026-05-15.md");
		Path other = this.folder.resolve("editions/2024-10-25.md");
		Files.writeString(other, Files.readString(other).replaceFirst("\\| Yes \\|", "| Perhaps |"));
		assertThat(check(this.folder.resolve("editions/2026-05-15.md"))).isEqualTo(1);
		assertThat(this.out.toString()).contains("Errors (1):\n")
			.contains("  editions/2024-10-25.md:")
			.endsWith("The edition cannot be added until the errors are fixed.\n");
	}

	@Test
	void tableWithOtherColumnsIsRefusedWithThoseThatAreFoundAndExpected() throws IOException {
		assertThat(check(nextEdition("Key Vault \\| Managed HSM \\| Documentation", "Server-side | Documentation")))
			.isEqualTo(1);
		assertThat(this.out.toString()).contains(
				"2027-05-15.md:12: the table has the columns [Product, feature, or service, Server-side, Documentation];"
						+ " it should have 'Product, Feature, or Service' and either 'Key Vault' and 'Managed HSM' or");
	}

	@Test
	void lostCategoryStopsTheEditionUnlessItIsMeant() throws IOException {
		Path edition = nextEdition("(?s)## Media.*?(?=## Security)", "");
		assertThat(check(edition)).isEqualTo(1);
		assertThat(this.out.toString()).contains("Losses; if they are intended, add --losses-are-meant (1):\n"
				+ "  the category 'Media' of the edition 2026-05-15 is lost, with 2 rows\n");
		assertThat(check("--losses-are-meant", edition)).isZero();
		assertThat(this.out.toString()).contains("Losses, accepted (1):").endsWith("can be added.\n");
	}

	@Test
	void tenthOfTheServicesMayGo() throws IOException {
		assertThat(check(nextEdition("(?m)^\\| \\[Azure D(?!ocumentDB).*\n", ""))).isZero();
		assertThat(check(nextEdition("(?m)^\\| \\[Azure D.*\n", ""))).isEqualTo(1);
		assertThat(this.out.toString())
			.contains("  10 of the 96 services of the edition 2026-05-15 are lost (10.4 %, more than 10 %)");
	}

	@Test
	void lossesOfOctober2024WouldHaveBeenNoticed() throws IOException {
		seedFolder("2024-07-19.md", "2024-10-25.md");
		assertThat(check(this.folder.resolve("editions/2024-10-25.md"))).isEqualTo(1);
		assertThat(this.out.toString())
			.contains("  15 of the 105 rows of the edition 2024-07-19 are lost (14.3 %, more than 10 %)")
			.contains("  the category 'Identity' of the edition 2024-07-19 is lost, with 2 rows");
	}

	@Test
	void possibleRenamesAreToldAsLinesOfTheFile() throws IOException {
		seedFolder("2024-07-19.md", "2024-10-25.md", "2026-05-15.md");
		check("--losses-are-meant", this.folder.resolve("editions/2026-05-15.md"));
		assertThat(this.out.toString()).contains("Possible renames, as lines for renames.csv; a person decides (")
			.contains("  ,renamed,Face,Azure AI Face    # the words of one name are in the other\n")
			.contains("Renames that follow from the documents, as lines for renames.csv; --fix-renames adds them (")
			.contains("New services, as lines for services.csv; --fix-renames adds those without a possible rename (");
	}

	@Test
	void renamesThatFollowAreWrittenAndHoldFromThenOn() throws IOException {
		Path renames = seedFolder("2024-07-19.md", "2024-10-25.md");
		Path edition = this.folder.resolve("editions/2024-10-25.md");
		check("--losses-are-meant", "--fix-renames", edition);
		assertThat(Files.readAllLines(renames)).startsWith("edition,kind,from,to")
			.contains(",renamed,Azure AI Studio,Azure AI Foundry");
		assertThat(this.out.toString()).contains("Added to renames.csv (")
			.contains("renamed: Azure AI Foundry: Azure AI Studio → Azure AI Foundry");
		List<String> ids = Files.readAllLines(this.folder.resolve("services.csv"));
		assertThat(ids).startsWith("id,name,edition").contains("azure-ai-studio,Azure AI Foundry,2024-10-25");
		String before = Files.readString(renames) + ids;
		check("--losses-are-meant", "--fix-renames", edition);
		assertThat(Files.readString(renames) + Files.readAllLines(this.folder.resolve("services.csv")))
			.isEqualTo(before);
	}

	@Test
	void linesFitAFileWithoutTheFirstColumn() throws IOException {
		Path renames = seedFolder("2024-07-19.md", "2024-10-25.md");
		Files.writeString(renames, "kind,from,to\n");
		Path edition = this.folder.resolve("editions/2024-10-25.md");
		check("--losses-are-meant", "--fix-renames", edition);
		assertThat(Files.readAllLines(renames)).startsWith("kind,from,to")
			.contains("renamed,Azure AI Studio,Azure AI Foundry");
		assertThat(check("--losses-are-meant", edition)).isZero();
	}

	@Test
	void renamesAreNotWrittenIntoTheProgram() {
		assertThat(check("--fix-renames", EDITIONS.resolve("../../README.md"))).isEqualTo(2);
		assertThat(this.err.toString()).contains("--fix-renames needs --seed-data");
	}

	@Test
	void editionOfAFolderWithoutRenamesIsComparedWithTheDataOfTheProgram() throws IOException {
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		Files.copy(EDITIONS.resolve("2026-05-15.md"), editions.resolve("2026-05-15.md"));
		assertThat(check(editions.resolve("2026-05-15.md"))).isZero();
		assertThat(this.out.toString()).contains("Changes against the edition 2026-04-02 of classpath:seed-data")
			.contains("renamed: Azure DocumentDB (with MongoDB compatibility): Azure Cosmos DB for MongoDB vCore →");
	}

	@Test
	void seedDataThatIsNotThereIsExplained() throws IOException {
		assertThat(check("--seed-data", this.folder.resolve("nope"), EDITIONS.resolve("2026-05-15.md"))).isEqualTo(2);
		assertThat(this.err.toString()).contains("There is no folder '");
		assertThat(check("--seed-data", this.folder, EDITIONS.resolve("2026-05-15.md"))).isZero();
		assertThat(this.out.toString()).contains("there is no other edition in " + this.folder + " to compare with");
	}

	@Test
	void commandLineThatIsNotRightIsExplained() {
		assertThat(check("no-such-file.md")).isEqualTo(2);
		assertThat(this.err.toString()).contains("There is no file 'no-such-file.md'").contains("Usage: check");
		assertThat(check()).isEqualTo(2);
		assertThat(check("--help")).isZero();
		assertThat(this.out.toString()).contains("Exit codes:");
	}

}
