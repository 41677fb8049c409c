package org.cmkcatalog.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What aliases.csv may say. */
class AliasesTests {

	@TempDir
	private Path folder;

	private SeedData read(String... lines) throws IOException {
		Path editions = Files.createDirectories(this.folder.resolve("editions"));
		Files.copy(Path.of("seed-data/editions/2024-07-19.md"), editions.resolve("2024-07-19.md"),
				StandardCopyOption.REPLACE_EXISTING);
		Files.writeString(this.folder.resolve("aliases.csv"),
				"service,alias,kind,source\n" + String.join("\n", lines) + "\n");
		return SeedReader.read(this.folder.toString(), new PathMatchingResourcePatternResolver());
	}

	@Test
	void shippedAliasesAreAllOfUse() {
		SeedData shipped = SeedReader.read("seed-data", new PathMatchingResourcePatternResolver());
		assertThat(shipped.notes()).isEmpty();
		assertThat(shipped.aliases()).hasSize(231).allSatisfy((alias) -> assertThat(alias.source()).isNotBlank());
	}

	@Test
	void nameMayBeThatOfSeveralServices() throws IOException {
		assertThat(read("blob-storage,Storage,common_name,a page", "file-storage,Storage,common_name,a page").aliases())
			.extracting((alias) -> alias.line().number())
			.containsExactly(2, 3);
	}

	@Test
	void aliasThatTheEditionsMakeUselessIsLeftOutWithANote() throws IOException {
		SeedData data = read("no-such-service,X,common_name,a page", "batch,Face,common_name,a page");
		assertThat(data.aliases()).isEmpty();
		assertThat(data.notes()).containsExactly(
				"aliases.csv:2: no edition lists a service with the id 'no-such-service', so the alias is left out",
				"aliases.csv:3: an edition lists 'Face' as a name, so the alias is left out");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', quoteCharacter = '`',
			textBlock = """
					Batch,B,common_name,x       ! the service is 'Batch'; it should be the id of a service
					batch,--,common_name,x      ! '--' is not a name; it should have an ASCII letter or digit
					batch,B,nickname,x          ! the kind is 'nickname'; it should be one of [former_name, later_name, abbreviation, common_name, means_nothing_here]
					batch,B,common_name,        ! the alias 'B' has no source; it should say who uses this name
					batch,B,common_name         ! the line has 3 fields; it should have 4: service,alias,kind,source. A name with a comma needs quotes
					""")
	void lineThatIsNotRightIsAnError(String line, String reason) {
		assertThatExceptionOfType(InvalidSeedException.class).isThrownBy(() -> read(line))
			.satisfies((ex) -> assertThat(ex.errors()).containsExactly("aliases.csv:2: " + reason));
	}

	@Test
	void nameMayMeanNothingHere() throws IOException {
		assertThat(read(",Azure Stack,means_nothing_here,a page").aliases()).singleElement()
			.returns(false, Alias::isOfService)
			.returns("Azure Stack", Alias::name);
		assertThatExceptionOfType(InvalidSeedException.class)
			.isThrownBy(() -> read("batch,Azure Stack,means_nothing_here,a page"))
			.satisfies((ex) -> assertThat(ex.errors()).containsExactly(
					"aliases.csv:2: the service is 'batch'; it should be empty, as the name means nothing here"));
	}

	@Test
	void aliasInAnotherSpellingIsAnError() {
		assertThatExceptionOfType(InvalidSeedException.class)
			.isThrownBy(() -> read("batch,My Batch,common_name,a page", "batch,my-batch,common_name,a page"))
			.satisfies((ex) -> assertThat(ex.errors())
				.isEqualTo(List.of("aliases.csv:3: 'my-batch' is already in line 2, in another spelling")));
	}

}
